import type { Policies } from '@kk-lintas/office';
import { PERMOHONAN_PORTAL as aggregate } from './permohonan.aggregate';
import type { PerintahPortal } from './permohonan.commands';

function perintah(id: string, command: PerintahPortal) {
  return { aggregate, id, command };
}

/** The portal writes down what every office tells. */
export const POLICIES_PORTAL: Policies = {
  'kk.permohonan-dibuka.v1': ({ permohonanId, data }) => {
    const { dibuka, ...pokok } = data;
    return perintah(permohonanId, { type: 'CatatPermohonan', pokok, dibuka });
  },
  'kk.kemajuan.v1': ({ permohonanId, data, dari }) => perintah(permohonanId, { type: 'CatatKemajuan', kemajuan: { ...data, kantor: dari } }),
  'kk.data-dibaca.v1': ({ permohonanId, data, dari }) => perintah(permohonanId, { type: 'CatatPembacaan', pembacaan: { ...data, kantor: dari } }),
};
