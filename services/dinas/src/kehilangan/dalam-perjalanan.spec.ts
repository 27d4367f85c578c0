import { spesifikasi } from '@kk-lintas/domain';
import { PERMOHONAN_DINAS } from '../permohonan/permohonan.aggregate';
import type { PerintahDinas } from '../permohonan/permohonan.commands';
import type { PeristiwaDinas } from '../permohonan/permohonan.events';
import { VIEW_DINAS } from '../permohonan/permohonan.view';
import { BERJALAN, KABID, KARTU, LEMBAR, oleh, sampai, SISTEM, VERIFIKATOR } from '../testing/riwayat-dinas';

const dinas = spesifikasi(PERMOHONAN_DINAS.decider);
const SERIAL = LEMBAR.map(({ serial }) => serial);
const SEBAB = 'kurir tidak kembali';
const USUL = { alasan: 'tidak ditemukan sesudah tiga hari', nomorLaporan: 'STPL/102' };
const HILANG_PERTAMA = { diajukanOleh: VERIFIKATOR.nip, nip: KABID.nip, alasan: 'tas kurir tertinggal', nomorLaporan: 'STPL/101', nomorPengiriman: 8, putaran: 1, serial: SERIAL, nomorDokumen: 'd-1', sejak: '2026-11-23' };

/** A first delivery was lost, and the next printing is on its way. */
const DIKIRIM_LAGI: readonly PeristiwaDinas[] = [
  ...sampai('dikirim'),
  { type: 'KartuDinyatakanHilang', data: HILANG_PERTAMA },
  { type: 'CetakanTiba', data: { berjalan: BERJALAN, lembar: LEMBAR, putaran: 2 }, pribadi: KARTU },
  { type: 'KartuDistempel', data: { dokumen: [{ nomorDokumen: 'd-2', kartuKe: -1, versi: 2, dikeluarkan: '2026-11-23' }] } },
  { type: 'KartuDikirim', data: { nomor: 9, tahun: 2026, ke: 2 } },
];
const TIDAK_SAMPAI: PeristiwaDinas = { type: 'PengirimanTidakSampai', data: { alasan: SEBAB } };
const DIAJUKAN: PeristiwaDinas = { type: 'KehilanganDiajukan', data: { nip: VERIFIKATOR.nip, ...USUL } };
const BERAKHIR: PeristiwaDinas = { type: 'PermohonanBerakhir', data: { alasan: 'kartu yang lebih baru sudah terbit' } };
const TERSERAHKAN: PeristiwaDinas = { type: 'KartuHilangTernyataDiserahkan', data: { nomorPengiriman: 8, diserahkan: '2026-11-24T03:00:00.000Z', nomorDokumen: 'd-2', sejak: '2026-11-24' } };
const DITANGGAPI: PeristiwaDinas = { type: 'KartuTerserahkanDitanggapi', data: { nip: VERIFIKATOR.nip, keterangan: 'keluarga sudah dipanggil' } };

const LAPORKAN: PerintahDinas = { type: 'LaporkanKartuTidakSampai', alasan: SEBAB };
const AJUKAN: PerintahDinas = { type: 'AjukanKartuHilang', ...USUL };
const SAHKAN: PerintahDinas = { type: 'SahkanKartuHilang', setuju: true };
const tanggapi = (type: 'TanggapiCetakanTerlambat' | 'TanggapiKartuTerserahkan' = 'TanggapiCetakanTerlambat'): PerintahDinas => ({ type, keterangan: 'lembarnya ditemukan dan dikembalikan ke operator' });
const TUTUP: PerintahDinas = { type: 'TutupPermohonan', selesai: false, keterangan: 'kartu yang lebih baru sudah terbit' };

function antrean(history: readonly PeristiwaDinas[]) {
  return VIEW_DINAS.antrean(history.reduce(PERMOHONAN_DINAS.decider.evolve, PERMOHONAN_DINAS.decider.initialState()));
}

const DICARI = {
  langkah: '16d',
  menunggu: 'verifikator-dinas',
  tugas: expect.stringContaining('Cari lembar yang tidak sampai') as string,
  insiden: `Lembar cetakan ke-2 (${SERIAL.join(', ')}) dikirim ke kecamatan, tidak sampai, dan tidak dipakai lagi: ${SEBAB}`,
};

describe('a delivery that was reported missing when its case ends without a card', () => {
  const berakhir = [...DIKIRIM_LAGI, TIDAK_SAMPAI, BERAKHIR];

  it('is looked for all the same, with the sheets that nobody gets', () => {
    const decision = dinas.given([...DIKIRIM_LAGI, TIDAK_SAMPAI]).when(TUTUP, oleh(SISTEM));
    decision.then([BERAKHIR]);
    expect(decision.state().tahap).toBe('berakhir');
    expect(VIEW_DINAS.antrean(decision.state())).toEqual(DICARI);
  });

  it('is declared lost by two officers, in a case that stays over', () => {
    const diajukan = dinas.given(berakhir).when(AJUKAN, oleh(VERIFIKATOR));
    diajukan.then([DIAJUKAN]);
    expect(VIEW_DINAS.antrean(diajukan.state())).toMatchObject({ menunggu: 'kabid-dafduk', insiden: USUL.alasan });
    dinas.given([...berakhir, DIAJUKAN]).when(SAHKAN, oleh(VERIFIKATOR)).thenRejected('empat-mata');
    const disahkan = dinas.given([...berakhir, DIAJUKAN]).when(SAHKAN, oleh(KABID));
    disahkan.then([{ type: 'KartuDinyatakanHilang', data: { ...HILANG_PERTAMA, ...USUL, nomorPengiriman: 9, putaran: 2, nomorDokumen: 'd-2' } }]);
    expect(disahkan.state()).toMatchObject({ tahap: 'berakhir', hilang: [8, 9], lembar: [], dokumen: [] });
    expect(VIEW_DINAS.antrean(disahkan.state())).toBeUndefined();
    for (const command of [LAPORKAN, AJUKAN, SAHKAN]) dinas.given([...berakhir, DIAJUKAN, { type: 'KartuDinyatakanHilang', data: { ...HILANG_PERTAMA, nomorPengiriman: 9, putaran: 2 } }]).when(command, oleh(KABID)).thenRejected('belum-waktunya');
  });

  it('stays with the second officer when its loss was proposed before, and is looked for again when it is refused', () => {
    const diusulkan = [...DIKIRIM_LAGI, TIDAK_SAMPAI, DIAJUKAN, BERAKHIR];
    expect(antrean(diusulkan)).toMatchObject({ menunggu: 'kabid-dafduk' });
    dinas.given(diusulkan).when(tanggapi(), oleh(VERIFIKATOR)).thenRejected('belum-waktunya', { reason: 'Kehilangan lembarnya menunggu petugas kedua.' });
    expect(antrean([...diusulkan, { type: 'KehilanganDitolak', data: { nip: KABID.nip, alasan: 'cari sekali lagi' } }])).toEqual(DICARI);
  });

  it('leaves the queue when an officer wrote down that it was found, and comes back when it is missing again', () => {
    const ditanggapi = dinas.given(berakhir).when(tanggapi(), oleh(VERIFIKATOR));
    ditanggapi.thenMatches([{ type: 'CetakanTerlambatDitanggapi' }]);
    expect(VIEW_DINAS.antrean(ditanggapi.state())).toBeUndefined();
    const ditemukan: readonly PeristiwaDinas[] = [...berakhir, { type: 'CetakanTerlambatDitanggapi', data: { nip: VERIFIKATOR.nip, keterangan: 'ditemukan' } }];
    dinas.given(ditemukan).when(tanggapi(), oleh(VERIFIKATOR)).thenRejected('sudah-dilakukan');
    dinas.given(ditemukan).when(AJUKAN, oleh(VERIFIKATOR)).thenRejected('belum-waktunya', { reason: 'Laporkan dulu bahwa kartu tidak sampai, lalu cari.' });
    expect(VIEW_DINAS.antrean(dinas.given(ditemukan).when(LAPORKAN, oleh(VERIFIKATOR)).state())).toEqual(DICARI);
  });

  it('may be reported only when the case is over', () => {
    expect(antrean([...DIKIRIM_LAGI, BERAKHIR])).toBeUndefined();
    const decision = dinas.given([...DIKIRIM_LAGI, BERAKHIR]).when(LAPORKAN, oleh(VERIFIKATOR));
    decision.then([TIDAK_SAMPAI]);
    expect(VIEW_DINAS.antrean(decision.state())).toEqual(DICARI);
  });

  it('is that delivery alone: of one that came, or that was lost before, nothing is told any more', () => {
    for (const history of [[...sampai('sampai'), BERAKHIR], [...DIKIRIM_LAGI.slice(0, -3), BERAKHIR], [...sampai('sampai'), { type: 'PermohonanSelesai', data: { keterangan: '' } } as const]]) {
      dinas.given(history).when(LAPORKAN, oleh(VERIFIKATOR)).thenRejected('belum-waktunya');
    }
    expect(antrean([...DIKIRIM_LAGI, BERAKHIR, { type: 'PengirimanTidakSampai', data: { alasan: SEBAB, nomorPengiriman: 8 } }])).toBeUndefined();
  });
});

describe('a delivery that was reported missing when its family has the lost one', () => {
  const selesai = [...DIKIRIM_LAGI, TIDAK_SAMPAI, TERSERAHKAN];

  it('is named beside the family, and looked for after that was answered', () => {
    expect(antrean(selesai)).toMatchObject({ tugas: expect.stringContaining('keluarga dipanggil') as string, insiden: expect.stringMatching(/tetap tidak berlaku\. Lembar cetakan ke-2 .* tidak sampai, dan tidak dipakai lagi: kurir tidak kembali$/) as string });
    dinas.given(selesai).when(AJUKAN, oleh(VERIFIKATOR)).thenRejected('belum-waktunya', { reason: 'Tanggapi dulu kartu yang ternyata sudah diserahkan.' });
    const ditanggapi = dinas.given(selesai).when(tanggapi('TanggapiKartuTerserahkan'), oleh(VERIFIKATOR));
    expect(VIEW_DINAS.antrean(ditanggapi.state())).toEqual(DICARI);
    const ditemukan = dinas.given([...selesai, DITANGGAPI]).when(tanggapi('TanggapiKartuTerserahkan'), oleh(VERIFIKATOR));
    expect(VIEW_DINAS.antrean(ditemukan.state())).toBeUndefined();
  });

  it('is declared lost with its sheets, its issue being void already', () => {
    dinas.given([...selesai, DITANGGAPI]).when(AJUKAN, oleh(VERIFIKATOR)).then([DIAJUKAN]);
    const { nomorDokumen: _, ...tanpaDokumen } = HILANG_PERTAMA;
    const disahkan = dinas.given([...selesai, DITANGGAPI, DIAJUKAN]).when(SAHKAN, oleh(KABID));
    disahkan.then([{ type: 'KartuDinyatakanHilang', data: { ...tanpaDokumen, ...USUL, nomorPengiriman: 9, putaran: 2 } }]);
    expect(disahkan.state()).toMatchObject({ tahap: 'selesai', hilang: [8, 9], lembar: [] });
    expect(VIEW_DINAS.antrean(disahkan.state())).toBeUndefined();
  });
});

it('sheets of an overtaken card that went back are not asked for again when the lost card turns out to be handed over', () => {
  const terlampaui: readonly PeristiwaDinas[] = [...DIKIRIM_LAGI.slice(0, -2), { type: 'KartuTerlampaui', data: { kunci: 'k', versi: 2, nip: VERIFIKATOR.nip, serial: SERIAL } }];
  const ditanggapi: PeristiwaDinas = { type: 'CetakanTerlambatDitanggapi', data: { nip: VERIFIKATOR.nip, keterangan: 'dikembalikan ke operator' } };
  expect(antrean([...terlampaui, TERSERAHKAN])?.insiden).toContain(`Lembar cetakan ke-2 (${SERIAL.join(', ')}) tidak dipakai`);
  expect(antrean([...terlampaui, ditanggapi, TERSERAHKAN])?.insiden).not.toContain('cetakan ke-2');
});
