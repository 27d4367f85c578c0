import { createHash, sign, type KeyObject } from 'node:crypto';
import { BENAR, bilangan, elemen, himpunan, konteks, TAG, teksUtf8, untaianBit, untaianOktet, urutan } from '../der/der-tulis';
import { OID } from '../der/oid';

/** Who a certificate is about or from. Each part has at most 64 characters (X.520). */
export interface NamaX500 {
  readonly organisasi: string;
  readonly unit?: string;
  readonly namaUmum: string;
}

export interface PermintaanSertifikat {
  /** 16 random bytes. */
  readonly nomorSeri: Uint8Array;
  readonly subjek: NamaX500;
  readonly kunci: KeyObject;
  readonly penerbit: { readonly nama: NamaX500; readonly kunciPublik: KeyObject; readonly kunciPribadi: KeyObject };
  readonly jenis: 'akar' | 'penanda-tangan';
  /** Both before 2050. */
  readonly berlaku: { readonly dari: Date; readonly sampai: Date };
}

const ALGORITMA = urutan(OID.sha256DenganEcdsa);

/** An X.509 v3 certificate (RFC 5280) of a P-256 key, signed by a P-256 key. @returns DER */
export function buatSertifikat({ nomorSeri, subjek, kunci, penerbit, jenis, berlaku }: PermintaanSertifikat): Buffer {
  const tbs = urutan(
    konteks(0, bilangan(2)),
    bilangan(Uint8Array.of(0x40, ...nomorSeri)),
    ALGORITMA,
    nama(penerbit.nama),
    urutan(waktu(berlaku.dari), waktu(berlaku.sampai)),
    nama(subjek),
    spki(kunci),
    konteks(3, urutan(...(jenis === 'akar' ? perluasanAkar() : perluasanPenandaTangan()), ...perluasanKunci(kunci, penerbit.kunciPublik))),
  );
  return urutan(tbs, ALGORITMA, untaianBit(sign('sha256', tbs, penerbit.kunciPribadi)));
}

function perluasanAkar(): readonly Buffer[] {
  const keyCertSignDanCrlSign = untaianBit(Uint8Array.of(0x06), 1);
  return [perluasan(OID.batasDasar, urutan(BENAR), 'genting'), perluasan(OID.kegunaanKunci, keyCertSignDanCrlSign, 'genting')];
}

function perluasanPenandaTangan(): readonly Buffer[] {
  const digitalSignatureDanNonRepudiation = untaianBit(Uint8Array.of(0xc0), 6);
  return [perluasan(OID.batasDasar, urutan(), 'genting'), perluasan(OID.kegunaanKunci, digitalSignatureDanNonRepudiation, 'genting')];
}

function perluasanKunci(subjek: KeyObject, penerbit: KeyObject): readonly Buffer[] {
  return [
    perluasan(OID.pengenalKunciSubjek, untaianOktet(pengenal(subjek))),
    perluasan(OID.pengenalKunciPenerbit, urutan(elemen(0x80, pengenal(penerbit)))),
  ];
}

function perluasan(jenis: Buffer, isi: Buffer, genting?: 'genting'): Buffer {
  return urutan(jenis, ...(genting === undefined ? [] : [BENAR]), untaianOktet(isi));
}

/** A key identifier of 160 bits (RFC 7093, method 4). */
function pengenal(kunci: KeyObject): Buffer {
  return createHash('sha256').update(spki(kunci)).digest().subarray(0, 20);
}

function spki(kunci: KeyObject): Buffer {
  return kunci.export({ type: 'spki', format: 'der' });
}

function nama({ organisasi, unit, namaUmum }: NamaX500): Buffer {
  const bagian = [
    [OID.organisasi, organisasi],
    [OID.unit, unit],
    [OID.namaUmum, namaUmum],
  ] as const;
  const negara = himpunan(urutan(OID.negara, elemen(TAG.printable, Buffer.from('ID'))));
  return urutan(negara, ...bagian.flatMap(([jenis, teks]) => (teks === undefined ? [] : [himpunan(urutan(jenis, teksUtf8(teks.slice(0, 64))))])));
}

function waktu(saat: Date): Buffer {
  return elemen(TAG.utcTime, Buffer.from(`${saat.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));
}
