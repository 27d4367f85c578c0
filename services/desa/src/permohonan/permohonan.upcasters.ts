import type { Upcasters } from '@kk-lintas/office';

/** Version 1 is from before an officer had to take an original in: handing the form in moved the papers. */
export const UPCASTERS_DESA: Upcasters = {
  FormulirDiserahkan: [(data) => ({ ...data, dibawa: [] })],
  FormulirDiteliti: [(data) => ({ ...data, diterima: [] })],
};
