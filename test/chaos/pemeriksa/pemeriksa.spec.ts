import type { Position } from '@kk-lintas/event-store';
import { GENESIS_HASH, chainEvent, commandIdFor, eventId, uuidV5, type Envelope } from '@kk-lintas/trust';
import type { AlamatKantor } from '../../demo/alamat-kantor';
import { yangTidakKekal } from './kekal';
import type { PesanTerkirim } from './pesan-terkirim';
import { rantaiPutus } from './rantai';
import type { PeristiwaTercatat, RiwayatKantor } from './riwayat';
import { efekPesan, yangGanda } from './sekali-saja';
import { yangHilang } from './tidak-hilang';
import { yangTakLengkap, yangTidakTersiar } from './tersiar';
import { yangTertukar } from './urut';

const DESA: AlamatKantor = { id: 'desa-32.04.06.2003', layanan: 'desa', kode: '32.04.06.2003', url: 'http://127.0.0.1' };
const KECAMATAN: AlamatKantor = { id: 'kecamatan-32.04.06', layanan: 'kecamatan', kode: '32.04.06', url: 'http://127.0.0.1' };
const SIAK: AlamatKantor = { id: 'siak-sync-32.04', layanan: 'siak-sync', kode: '32.04', url: 'http://127.0.0.1' };
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
  return { kantor, peristiwa };
}

const pesan = (id: string, sebab: string): PesanTerkirim => ({ id, type: 'kk.x.v1', dari: DESA.id, permohonanId: 'p', sebab, untuk: [KECAMATAN.id], bolehTanpaEfek: false });
const efek = (id: string, pesanId: string): Baris => ({ id, type: 'Tiba', causationId: pesanId, commandId: commandIdFor(pesanId, KECAMATAN.id), jabatan: 'Sistem: pesan kk.x.v1' });

const kirim = log(DESA, { id: 'e1', type: 'SuratPengantarDiterbitkan' }, { id: 'e2', type: 'Ditandatangani' });
const baik = [kirim, log(KECAMATAN, efek('f1', 'm1'), efek('f2', 'm2'), { id: 'f3', type: 'KartuDiserahkan' })];
const dua = [pesan('m1', 'e1'), pesan('m2', 'e2')];

describe('the checkers of a storm', () => {
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
  });

  it('find a step of a case that the other offices were never told', () => {
    const kemajuan = { ...pesan('k1', 'e1'), type: 'kk.kemajuan.v1' };
    expect(yangTidakTersiar([log(DESA, { id: 'e1', type: 'SuratPengantarDiterbitkan' })], [kemajuan])).toEqual([]);
    expect(yangTidakTersiar([log(DESA, { id: 'e1', type: 'SuratPengantarDiterbitkan' })], [pesan('m1', 'e1')])).toEqual([expect.stringContaining('was never published')]);
  });

  it('find a message that an event made beside others that were published', () => {
    const ke = (index: number, type: string): PesanTerkirim => ({ ...pesan(uuidV5(`e1/${index}/${type}`), 'e1'), type });
    const semua = [ke(0, 'kk.a.v1'), ke(1, 'kk.b.v1'), ke(2, 'kk.kemajuan.v1')];
    expect(yangTakLengkap(semua)).toEqual([]);
    expect(yangTakLengkap([ke(0, 'kk.a.v1'), ke(2, 'kk.kemajuan.v1')])).toEqual([expect.stringContaining('message 1 of event e1 was never published')]);
  });

  it('find messages of a case that took effect out of order', () => {
    const tertukar = [kirim, log(KECAMATAN, efek('f2', 'm2'), efek('f1', 'm1'))];
    expect(yangTertukar(tertukar, dua)).toEqual([expect.stringContaining('out of order')]);
  });

  it('find a changed event', () => {
    const [satu, ...sisa] = kirim.peristiwa as [PeristiwaTercatat, ...PeristiwaTercatat[]];
    const diubah = { ...satu, stored: { ...satu.stored, body: satu.stored.body.replace('Petugas', 'Petugaz') } };
    expect(rantaiPutus([{ kantor: DESA, peristiwa: [diubah, ...sisa] }])).toHaveLength(1);
  });

  it('find a case that vanished, one handed over twice, a blanko used twice and a register with a gap', () => {
    expect(yangTidakKekal([log(DESA), log(KECAMATAN)], { dimulai: ['p'], selesai: [] })).toEqual([expect.stringContaining('no desa knows it')]);
    expect(yangTidakKekal([kirim, log(KECAMATAN)], { dimulai: ['p'], selesai: ['p'] })).toEqual([expect.stringContaining('handed over 0 times')]);
    const duaKali = [kirim, log(KECAMATAN, { id: 'f1', type: 'KartuDiserahkan' }, { id: 'f2', type: 'KartuDiserahkan' })];
    expect(yangTidakKekal(duaKali, { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('handed over 2 times')]);
    const cetak = (id: string, stream: string): Baris => ({ id, type: 'KartuDicetak', stream, data: { lembar: [{ serial: 'K1' }] } });
    expect(yangTidakKekal([log(SIAK, cetak('s1', 'permohonan-a'), cetak('s2', 'permohonan-b'))], { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('blanko K1')]);
    const baris = (id: string, nomor: number, untuk: string): Baris => ({ id, type: 'NomorDicatat', stream: 'buku-x-2026', data: { nomor, untuk } });
    expect(yangTidakKekal([log(DESA, baris('b1', 1, 'a'), baris('b2', 3, 'b'))], { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('has number 3 at place 2')]);
    expect(yangTidakKekal([log(DESA, baris('b1', 1, 'a'), baris('b2', 2, 'a'))], { dimulai: [], selesai: [] })).toEqual([expect.stringContaining('gave two numbers')]);
  });
});
