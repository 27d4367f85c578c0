import type { Position } from '@kk-lintas/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idKantor } from '@kk-lintas/contracts';
import { Direktori } from '@kk-lintas/office';
import { GENESIS_HASH, NodeKeys, canonicalJson, chainEvent, commandIdFor, eventId, uuidV5, type Envelope } from '@kk-lintas/trust';
import type { AlamatKantor } from '../../demo/alamat-kantor';
import { yangTidakKekal } from './kekal';
import type { PesanTerkirim } from './pesan-terkirim';
import { pokokPesan } from './pokok-pesan';
import { rantaiPutus } from './rantai';
import { yangTidakAktif, yangTidakDijawab } from './reaksi';
import type { PeristiwaTercatat, RiwayatKantor } from './riwayat';
import { efekPesan, yangGanda } from './sekali-saja';
import { yangHilang } from './tidak-hilang';
import { yangTidakSesuai, yangTidakTersiar } from './tersiar';
import { tandaTanganSalah } from './tanda-tangan';
import { yangTertukar } from './urut';
import { tanggapanTertukar } from './urut-tanggapan';

const DESA: AlamatKantor = { id: 'desa-32.04.06.2003', layanan: 'desa', kode: '32.04.06.2003', url: 'http://127.0.0.1' };
const KECAMATAN: AlamatKantor = { id: 'kecamatan-32.04.06', layanan: 'kecamatan', kode: '32.04.06', url: 'http://127.0.0.1' };
const SIAK: AlamatKantor = { id: 'siak-sync-32.04', layanan: 'siak-sync', kode: '32.04', url: 'http://127.0.0.1' };
const DINAS: AlamatKantor = { id: 'dinas-32.04', layanan: 'dinas', kode: '32.04', url: 'http://127.0.0.1' };
const WAKTU = '2026-11-23T01:00:00.000Z';

interface Baris {
  readonly id: string;
  readonly type: string;
  readonly stream?: string;
  readonly data?: object;
  readonly commandId?: string;
  readonly causationId?: string;
  readonly jabatan?: string;
}

/** A log whose chains hold. */
function log(kantor: AlamatKantor, ...baris: readonly Baris[]): RiwayatKantor {
  const ujung = new Map<string, { revision: number; hash: string }>();
  const peristiwa = baris.map(({ id, type, stream = 'permohonan-p', data = {}, commandId = `perintah-${id}`, causationId, jabatan = 'Petugas' }, index): PeristiwaTercatat => {
    const { revision, hash: prevHash } = ujung.get(stream) ?? { revision: -1, hash: GENESIS_HASH };
    const meta: Envelope['meta'] = { actor: { jabatan, kantor: kantor.kode }, correlationId: 'p', commandId, prevHash, ...(causationId !== undefined && { causationId }) };
    const isi: Envelope = { id, type, version: 1, stream, revision: revision + 1, time: WAKTU, data, meta };
    const { body, hash } = chainEvent(isi);
    ujung.set(stream, { revision: revision + 1, hash });
    return { isi, stored: { position: String(index + 1) as Position, stream, revision: revision + 1, id, type, body, hash } };
  });
  return { kantor, peristiwa, terhitung: true };
}

/** What most checkers do not look at. */
const POLOS = { topik: 't', kunci: 'p', amplop: {} as PesanTerkirim['amplop'] };
const pesan = (id: string, sebab: string): PesanTerkirim => ({ id, type: 'kk.x.v1', dari: DESA.id, permohonanId: 'p', sebab, untuk: [KECAMATAN.id], bolehTanpaEfek: false, ...POLOS });
const efek = (id: string, pesanId: string): Baris => ({ id, type: 'Tiba', causationId: pesanId, commandId: commandIdFor(pesanId, KECAMATAN.id), jabatan: 'Sistem: pesan kk.x.v1' });

const kirim = log(DESA, { id: 'e1', type: 'SuratPengantarDiterbitkan' }, { id: 'e2', type: 'Ditandatangani' });
const baik = [kirim, log(KECAMATAN, efek('f1', 'm1'), efek('f2', 'm2'), { id: 'f3', type: 'KartuDiserahkan' })];
const dua = [pesan('m1', 'e1'), pesan('m2', 'e2')];

describe('the checkers of a storm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kk-periksa-kunci-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('find nothing in sound logs', () => {
    expect(yangHilang(baik, [{ id: 'e1', waktu: WAKTU }])).toEqual([]);
    const menurutPerintah = log(DESA, { id: eventId('c', 0), type: 'A', commandId: 'c' }, { id: eventId('c', 1), type: 'B', commandId: 'c' });
    expect([...yangGanda([menurutPerintah]), ...efekPesan(baik, dua), ...yangTertukar(baik, dua), ...rantaiPutus(baik)]).toEqual([]);
    expect(yangTidakKekal(baik, { dimulai: ['p'], selesai: ['p'] })).toEqual([]);
  });

  it('find an acknowledged event that is in no log, and one that was made anew', () => {
    expect(yangHilang(baik, [{ id: 'e9', waktu: WAKTU }])).toEqual([expect.stringContaining('is in no log')]);
    expect(yangHilang(baik, [{ id: 'e1', waktu: '2026-11-23T02:00:00.000Z' }])).toEqual([expect.stringContaining('recorded at')]);
  });

  it('find an event recorded twice and a command that acted twice', () => {
    const milik = (perintah: string, ke: number): Baris => ({ id: eventId(perintah, ke), type: 'A', commandId: perintah });
    expect(yangGanda([log(DESA, milik('c', 0), { ...milik('c', 0), stream: 'permohonan-q' })])).toEqual([expect.stringContaining('recorded twice')]);
    expect(yangGanda([log(DESA, milik('c', 0), milik('d', 0), milik('c', 1))])).toEqual([expect.stringContaining('acted twice')]);
    expect(yangGanda([log(DESA, milik('c', 0), { ...milik('c', 0), id: eventId('lain', 0) })])).toEqual([expect.stringContaining('is not number 1 of its command')]);
  });

  it('find a message without effect, with two, with the effect of a stranger, and an effect without a message', () => {
    const kecamatan = (...baris: Baris[]) => efekPesan([log(KECAMATAN, ...baris)], dua);
    expect(kecamatan(efek('f1', 'm1'))).toEqual([expect.stringContaining('message m2 (kk.x.v1) had no effect')]);
    expect(kecamatan(efek('f1', 'm1'), efek('f2', 'm2'), { ...efek('f3', 'm2'), commandId: 'lain' })).toEqual([expect.stringContaining('had 2 effects')]);
    expect(kecamatan(efek('f1', 'm1'), { ...efek('f2', 'm2'), commandId: 'lain' })).toEqual([expect.stringContaining('another command')]);
    expect(kecamatan(efek('f1', 'm1'), efek('f2', 'm2'), efek('f3', 'm3'))).toEqual([expect.stringContaining('which nobody published')]);
    expect(kecamatan(efek('f1', 'm1'), efek('f2', 'm2'), { ...efek('f3', 'm3'), stream: 'buku-x-2026', jabatan: 'Petugas' })).toEqual([expect.stringContaining('which nobody published')]);
    expect(kecamatan(efek('f1', 'm1'), efek('f2', 'm2'), { id: 'f3', type: 'Reaksi', causationId: 'f1' })).toEqual([]);
    expect(efekPesan([log(DESA, { id: 'e3', type: 'Tiba', causationId: 'm1' })], dua)).toEqual([expect.stringContaining('message m1, which is not for it')]);
  });

  it('find a step of a case that the other offices were never told', () => {
    const kemajuan = { ...pesan('k1', 'e1'), type: 'kk.kemajuan.v1' };
    expect(yangTidakTersiar([log(DESA, { id: 'e1', type: 'SuratPengantarDiterbitkan' })], [kemajuan])).toEqual([]);
    expect(yangTidakTersiar([log(DESA, { id: 'e1', type: 'SuratPengantarDiterbitkan' })], [pesan('m1', 'e1')])).toEqual([expect.stringContaining('was never published')]);
  });

  it('find a question to SIAK without its answer, unless its case ended first', () => {
    const tanya: Baris = { id: 'e1', type: 'SinkronisasiDiminta' };
    const jawab = { id: 'e2', type: 'BiodataValid', causationId: 'e1' };
    const olehReaksi: Baris = { ...jawab, commandId: commandIdFor('e1', 'sinkronisasi-siak') };
    expect(yangTidakDijawab([log(SIAK, tanya, olehReaksi)])).toEqual([]);
    expect(yangTidakDijawab([log(SIAK, tanya, { id: 'e3', type: 'PermohonanBerakhir' })])).toEqual([]);
    for (const tanpa of [log(SIAK, tanya), log(SIAK, tanya, jawab), log(SIAK, tanya, { ...olehReaksi, causationId: 'e9' })]) {
      expect(yangTidakDijawab([tanpa])).toEqual([expect.stringContaining('sinkronisasi-siak never answered SinkronisasiDiminta')]);
    }
  });

  it('find a draft that SIAK was asked to number and never answered', () => {
    const tanya: Baris = { id: 'e1', type: 'NomorDiminta' };
    const jawab: Baris = { id: 'e2', type: 'NomorTerbit', causationId: 'e1', commandId: commandIdFor('e1', 'penerbitan-siak') };
    expect(yangTidakDijawab([log(SIAK, tanya, jawab)])).toEqual([]);
    expect(yangTidakDijawab([log(SIAK, tanya)])).toEqual([expect.stringContaining('penerbitan-siak never answered NomorDiminta')]);
  });

  it.each(['KartuDistempel', 'KartuDitandatanganiElektronik', 'KartuDiserahkan'])('find a card that counts by %s alone and is not active, and none that SIAK refused or whose case ended', (type) => {
    const berlaku = log(DINAS, { id: 'd1', type });
    expect(yangTidakAktif([berlaku, log(SIAK, { id: 'e1', type: 'BiodataValid' })])).toEqual([expect.stringContaining('never made active')]);
    for (const terjawab of ['AktivasiSiakGagal', 'PermohonanBerakhir']) expect(yangTidakAktif([berlaku, log(SIAK, { id: 'e1', type: terjawab })])).toEqual([]);
  });

  it('find a card that counts and is not active in SIAK', () => {
    const diserahkan = log(KECAMATAN, { id: 'f1', type: 'KartuDiserahkan' });
    expect(yangTidakAktif([diserahkan, log(SIAK, { id: 'e1', type: 'KartuAktifDiSiak' })])).toEqual([]);
    expect(yangTidakAktif([diserahkan, log(SIAK, { id: 'e1', type: 'BiodataValid' })])).toEqual([expect.stringContaining('never made active')]);
  });

  it('find what differs between the messages that events make and those on the bus', async () => {
    const keys = NodeKeys.open(folder);
    const isi = { id: 'm1', type: 'kk.desa.pengantar-terbit.v1', source: `/kantor/${DESA.id}`, causationid: 'e1', tujuan: KECAMATAN.id, data: { nomor: 1 } };
    const amplop = async (ubah: object) => ({ ...isi, ...ubah, tandatangan: await keys.signText(canonicalJson({ ...isi, ...ubah })) }) as unknown as PesanTerkirim['amplop'];
    const terkirim = async (ubah: object = {}): Promise<PesanTerkirim> => ({ ...pesan('m1', 'e1'), ...ubah, amplop: await amplop(ubah) });
    const wajib = pokokPesan(await terkirim());
    expect(yangTidakSesuai([wajib], [await terkirim()])).toEqual([]);
    expect(yangTidakSesuai([wajib], [])).toEqual([expect.stringContaining('kk.desa.pengantar-terbit.v1 of event e1 was never published')]);
    expect(yangTidakSesuai([], [await terkirim()])).toEqual([expect.stringContaining('follows from no event')]);
    expect(yangTidakSesuai([wajib], [await terkirim({ tujuan: SIAK.id })])).toEqual([expect.stringContaining('with another tujuan than')]);
    expect(yangTidakSesuai([wajib], [await terkirim(), await terkirim({ data: { nomor: 2 } })])).toEqual([expect.stringContaining('with another data than')]);
    expect(yangTidakSesuai([wajib], [{ ...(await terkirim()), kunci: 'q', topik: 'lain' }])).toEqual([expect.stringContaining('with another topik, kunci than')]);
    const direktori = new Direktori([{ ...DESA, id: idKantor('desa', DESA.kode), nama: '', keys: keys.publicKeys() }]);
    const baik = await terkirim();
    expect(await tandaTanganSalah([baik], direktori)).toEqual([]);
    expect(await tandaTanganSalah([{ ...baik, amplop: { ...baik.amplop, subject: 'q' } }], direktori)).toEqual([expect.stringContaining('is not signed by its sender')]);
  });

  it('find messages of a case that took effect out of order', () => {
    const tertukar = [kirim, log(KECAMATAN, efek('f2', 'm2'), efek('f1', 'm1'))];
    expect(yangTertukar(tertukar, dua)).toEqual([expect.stringContaining('out of order')]);
    const ke = (index: number): PesanTerkirim => pesan(uuidV5(`e1/${index}/kk.x.v1`), 'e1');
    const seperistiwa = [ke(0), ke(1)];
    const efekPertama = (...urutan: readonly PesanTerkirim[]) => log(KECAMATAN, ...urutan.map(({ id }, index) => efek(`f${index}`, id)));
    expect(yangTertukar([kirim, efekPertama(ke(0), ke(1))], seperistiwa)).toEqual([]);
    expect(yangTertukar([kirim, efekPertama(ke(1), ke(0))], seperistiwa)).toEqual([expect.stringContaining('out of order')]);
  });

  it('find answers to the events of a case that were recorded out of order', () => {
    const tanya = (id: string): Baris => ({ id, type: 'SinkronisasiDiminta' });
    const jawab = (id: string, stream = 'permohonan-p'): Baris => ({ id: `jawab-${id}`, type: 'BiodataValid', stream, causationId: id, commandId: commandIdFor(id, 'sinkronisasi-siak') });
    expect(tanggapanTertukar([log(SIAK, tanya('e1'), tanya('e2'), jawab('e1'), jawab('e2', 'permohonan-q'))])).toEqual([]);
    expect(tanggapanTertukar([log(SIAK, tanya('e1'), tanya('e2'), jawab('e2', 'permohonan-q'), jawab('e1'))])).toEqual(['siak-sync-32.04: sinkronisasi-siak answered events of case p out of order']);
  });

  it('find a changed event', () => {
    const [satu, ...sisa] = kirim.peristiwa as [PeristiwaTercatat, ...PeristiwaTercatat[]];
    const diubah = { ...satu, stored: { ...satu.stored, body: satu.stored.body.replace('Petugas', 'Petugaz') } };
    expect(rantaiPutus([{ ...kirim, peristiwa: [diubah, ...sisa] }])).toHaveLength(1);
  });

  it('find a position without its event where positions are counted, and positions that do not rise anywhere', () => {
    const dua = log(DESA, { id: 'e1', type: 'A', stream: 'permohonan-a' }, { id: 'e2', type: 'B', stream: 'permohonan-b' });
    const tanpaAwal = { ...dua, peristiwa: dua.peristiwa.slice(1) };
    expect(rantaiPutus([tanpaAwal])).toEqual([expect.stringContaining('posisi 1 hilang')]);
    expect(rantaiPutus([{ ...tanpaAwal, terhitung: false }])).toEqual([]);
    expect(rantaiPutus([{ ...dua, peristiwa: [...dua.peristiwa].reverse(), terhitung: false }])).toEqual([expect.stringContaining('position 1 comes after 2')]);
  });

  it('find a case that vanished, one handed over twice, a blanko used twice and a register with a gap', () => {
    expect(yangTidakKekal([log(DESA), log(KECAMATAN)], { dimulai: ['p'], selesai: [] })).toEqual([expect.stringContaining('no desa knows it')]);
    expect(yangTidakKekal([kirim, log(KECAMATAN)], { dimulai: ['p'], selesai: ['p'] })).toEqual([expect.stringContaining('handed over 0 times')]);
    const duaKali = [kirim, log(KECAMATAN, { id: 'f1', type: 'KartuDiserahkan' }, { id: 'f2', type: 'KartuDiserahkan' })];
    expect(yangTidakKekal(duaKali, { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('handed over 2 times')]);
    const tutup = (type: string): Baris => ({ id: type, type });
    const sesudahDibuka = (...baris: readonly Baris[]) => yangTidakKekal([kirim, log(KECAMATAN, ...baris)], { dimulai: [], selesai: [] });
    expect(sesudahDibuka(tutup('PermohonanKedaluwarsa'))).toEqual([]);
    expect(sesudahDibuka(tutup('KartuDiserahkan'), tutup('PermohonanKedaluwarsa'))).toEqual([expect.stringContaining('expired 1 times, was handed over 1 times')]);
    expect(sesudahDibuka({ ...tutup('PermohonanKedaluwarsa'), id: 'k1' }, { ...tutup('PermohonanKedaluwarsa'), id: 'k2' })).toEqual([expect.stringContaining('expired 2 times, was handed over 0 times')]);
    expect(sesudahDibuka(tutup('PembetulanDibuka'))).toEqual([expect.stringContaining('was opened 2 times')]);
    expect(yangTidakKekal([log(DESA), log(KECAMATAN, tutup('KartuDiserahkan'))], { dimulai: [], selesai: [] })).toContainEqual(expect.stringContaining('was handed over 1 times, opened 0 times'));
    for (const asing of [KECAMATAN, DINAS]) expect(yangTidakKekal([log(asing, tutup('Tiba'))], { dimulai: [], selesai: [] })).toEqual([`${asing.id}: has case p, which nobody opened`]);
    expect(sesudahDibuka(tutup('KartuLainDibuka'))).toEqual([expect.stringContaining('was opened 2 times')]);
    expect(yangTidakKekal([log(DESA), log(SIAK, { id: 's1', type: 'BiodataValid' })], { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('which nobody opened')]);
    const cetak = (id: string, stream: string): Baris => ({ id, type: 'KartuDicetak', stream, data: { lembar: [{ serial: 'K1' }] } });
    expect(yangTidakKekal([kirim, log(SIAK, cetak('s1', 'permohonan-a'), cetak('s2', 'permohonan-b'))], { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('blanko K1')]);
    const baris = (id: string, nomor: number, untuk: string): Baris => ({ id, type: 'NomorDicatat', stream: 'buku-x-2026', data: { nomor, untuk } });
    expect(yangTidakKekal([log(DESA, baris('b1', 1, 'a'), baris('b2', 3, 'b'))], { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('has number 3 at place 2')]);
    expect(yangTidakKekal([log(DESA, baris('b1', 1, 'a'), baris('b2', 2, 'a'))], { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('gave two numbers')]);
  });
});
