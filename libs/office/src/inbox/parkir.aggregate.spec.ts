import { spesifikasi, type DecisionContext } from '@kk-lintas/domain';
import { milikReaksi, PARKIR, parkirId, topikReaksi, type PerintahParkir, type PeristiwaParkir, type PesanTerparkir, type ReaksiTerparkir } from './parkir.aggregate';

const parkir = spesifikasi(PARKIR.decider);
const KONTEKS: DecisionContext = { now: '2026-11-23T03:00:00.000Z', actor: { jenis: 'sistem', nama: 'kotak masuk' }, commandId: 'c-1', random: '00' };
const pesan = (pesanId: string): PesanTerparkir => ({ pesanId, topik: 'kk.desa.v1', kunci: 'p-1', alasan: 'SIAK belum siap', percobaan: 5, isi: '{}' });
const diparkir = (pesanId: string): PeristiwaParkir => ({ type: 'PesanDiparkir', data: pesan(pesanId) });
const DUA = [diparkir('m-1'), diparkir('m-2')];
const selesaikan = (pesanId: string, alasan = 'ditangani lewat telepon'): PerintahParkir => ({ type: 'SelesaikanDenganAlasan', pesanId, alasan });

const PERINTAH_ATAS: readonly ((pesanId: string) => PerintahParkir)[] = [
  (pesanId) => ({ type: 'CatatBerhasil', pesanId }),
  (pesanId) => ({ type: 'CatatGagalLagi', pesanId, alasan: 'masih gagal' }),
  (pesanId) => selesaikan(pesanId),
];

describe('a parked answer to an event', () => {
  const reaksi: ReaksiTerparkir = { pesanId: 'e-1', topik: topikReaksi('uji'), kunci: 'p-1', alasan: 'Dinomori: Tolak: tidak-sah: Tidak boleh.', percobaan: 1, peristiwa: { stream: 'permohonan-p-1', revisi: 3 } };
  const diparkirReaksi: PeristiwaParkir = { type: 'ReaksiDiparkir', data: reaksi };

  it('says where its event stands, and is parked once', () => {
    const decision = parkir.given([]).when({ type: 'ParkirReaksi', ...reaksi }, KONTEKS);
    decision.then([diparkirReaksi]);
    expect(decision.state().menunggu).toEqual([reaksi]);
    parkir.given([diparkirReaksi]).when({ type: 'ParkirReaksi', ...reaksi }, KONTEKS).then([]);
  });

  it('leaves as a message does: when it succeeds, or when a person resolves it with a reason', () => {
    parkir.given([diparkirReaksi]).when({ type: 'CatatBerhasil', pesanId: 'e-1' }, KONTEKS).then([{ type: 'PesanBerhasilDiulang', data: { pesanId: 'e-1' } }]);
    parkir.given([diparkirReaksi]).when(selesaikan('e-1'), KONTEKS).then([{ type: 'PesanDiselesaikan', data: { pesanId: 'e-1', alasan: 'ditangani lewat telepon' } }]);
  });

  it('has a stream that no topic has', () => {
    expect([milikReaksi(parkirId(topikReaksi('uji'), 'p-1')), milikReaksi(parkirId('kk.desa.v1', 'p-1'))]).toEqual([true, false]);
  });
});

describe('parked messages of one key', () => {
  it('wait in the order in which they came', () => {
    const decision = parkir.given([diparkir('m-1')]).when({ type: 'ParkirPesan', ...pesan('m-2') }, KONTEKS);
    decision.then([diparkir('m-2')]);
    expect(decision.state().menunggu).toEqual([pesan('m-1'), pesan('m-2')]);
  });

  it('are parked once', () => {
    parkir.given(DUA).when({ type: 'ParkirPesan', ...pesan('m-2') }, KONTEKS).then([]);
  });

  it('leave when they succeed, and free the one behind', () => {
    const decision = parkir.given(DUA).when({ type: 'CatatBerhasil', pesanId: 'm-1' }, KONTEKS);
    decision.then([{ type: 'PesanBerhasilDiulang', data: { pesanId: 'm-1' } }]);
    expect(decision.state().menunggu).toEqual([pesan('m-2')]);
  });

  it('stay when they fail again, with the new reason and one try more', () => {
    const decision = parkir.given(DUA).when({ type: 'CatatGagalLagi', pesanId: 'm-1', alasan: 'masih gagal' }, KONTEKS);
    decision.then([{ type: 'PesanGagalDiulang', data: { pesanId: 'm-1', alasan: 'masih gagal' } }]);
    expect(decision.state().menunggu).toEqual([{ ...pesan('m-1'), alasan: 'masih gagal', percobaan: 6 }, pesan('m-2')]);
  });

  it('leave when a person resolves them with a reason', () => {
    const decision = parkir.given(DUA).when(selesaikan('m-1'), KONTEKS);
    decision.then([{ type: 'PesanDiselesaikan', data: { pesanId: 'm-1', alasan: 'ditangani lewat telepon' } }]);
    expect(decision.state().menunggu).toEqual([pesan('m-2')]);
  });

  it.each(['', '   sudah   ', 'sembilan.'])('are not resolved for the reason %j', (alasan) => {
    parkir.given(DUA).when(selesaikan('m-1', alasan), KONTEKS).thenRejected('tidak-lengkap', { field: 'alasan' });
  });

  it.each(PERINTAH_ATAS)('never overtake one another (%#)', (perintah) => {
    parkir.given(DUA).when(perintah('m-2'), KONTEKS).thenRejected('belum-waktunya');
  });

  it.each(PERINTAH_ATAS)('are not known when they are not parked, or no longer (%#)', (perintah) => {
    parkir.given([]).when(perintah('m-1'), KONTEKS).thenRejected('tidak-ditemukan');
    parkir.given([diparkir('m-1'), { type: 'PesanBerhasilDiulang', data: { pesanId: 'm-1' } }]).when(perintah('m-1'), KONTEKS).thenRejected('tidak-ditemukan');
  });

  it('have a stream for each key of each topic', () => {
    expect(new Set([parkirId('kk.desa.v1', 'p-1'), parkirId('kk.desa.v1', 'p-2'), parkirId('kk.kecamatan.v1', 'p-1')]).size).toBe(3);
  });
});
