import type { Keluarga } from '@kk-lintas/domain';
import type { BerkasBerjalan, BerkasPribadi, PokokPermohonan, Tautan } from './berkas';
import type { DokumenPribadi, DokumenTerbit } from './dokumen';

/** The published language between offices: payload per message type. A type's meaning never changes; a new one gets `.v2`. */
export interface KatalogPesan {
  /** A case was opened: the portal can answer for its number. */
  'kk.permohonan-dibuka.v1': { data: PokokPermohonan & { readonly dibuka: string }; pribadi: undefined };
  /** One event of the case, told to the portal for the timeline. */
  'kk.kemajuan.v1': { data: Kemajuan; pribadi: undefined };
  /** Somebody at an office opened the personal data of a case: the citizen can see it at the portal. */
  'kk.data-dibaca.v1': { data: Pembacaan; pribadi: undefined };
  /** An application made online, for the desa of the family. */
  'kk.portal.permohonan-online.v1': { data: PokokPermohonan & { readonly rt: string; readonly rw: string }; pribadi: BerkasPribadi };
  /** Surat pengantar of a Kepala Desa: the kecamatan takes the intake. */
  'kk.desa.pengantar-terbit.v1': { data: PokokPermohonan & { readonly nomorSurat: number; readonly tahunSurat: number }; pribadi: BerkasPribadi };
  /** Intake at the kecamatan is complete: the family brings the filled form to its desa (step 6). */
  'kk.kecamatan.formulir-siap.v1': { data: BerkasBerjalan; pribadi: BerkasPribadi };
  /** Signed and recorded by the desa, in the family's hands again (end of step 8). */
  'kk.desa.permohonan-ditandatangani.v1': {
    data: BerkasBerjalan & { readonly nomorBukuHarian: number; readonly nomorBukuInduk: number };
    pribadi: BerkasPribadi;
  };
  /** Refused at the loket, for the desa to mend (step 10). */
  'kk.kecamatan.berkas-dikembalikan-ke-desa.v1': { data: BerkasBerjalan & { readonly alasan: string }; pribadi: BerkasPribadi };
  /** Registered and forwarded to the operator (step 12); `putaran` counts the times. */
  'kk.kecamatan.berkas-diteruskan.v1': {
    data: BerkasBerjalan & { readonly nomorTandaTerima: number; readonly jatuhTempo: string; readonly putaran: number };
    pribadi: BerkasPribadi;
  };
  /** SIAK found faults (step 13): back to the loket of the kecamatan. */
  'kk.siak.biodata-tidak-valid.v1': { data: BerkasBerjalan & TemuanUntukLoket; pribadi: NilaiUntukLoket };
  /** Printed and handed to the Dinas (step 15). */
  'kk.siak.cetakan-diserahkan.v1': { data: BerkasBerjalan & { readonly lembar: readonly LembarKartu[]; readonly putaran: number }; pribadi: KartuPribadi };
  /** The Dinas took the prints over (step 15); `serial` of every sheet that it counted. */
  'kk.dinas.cetakan-diterima.v1': { data: PokokPermohonan & { readonly putaran: number; readonly serial?: readonly string[] }; pribadi: undefined };
  /** Returned to the operator: count or data differ (→ 14) or a finding of the Bidang (→ 13). */
  'kk.dinas.cetakan-dikembalikan.v1': {
    data: PokokPermohonan & { readonly ke: '13' | '14'; readonly alasan: string; readonly putaran: number; readonly pelaku: BerkasBerjalan['pelaku'] };
    pribadi: undefined;
  };
  /** Signed, stamped and on its way to the kecamatan (step 16d). */
  'kk.dinas.kartu-dikirim.v1': { data: BerkasBerjalan & { readonly lembar: readonly LembarKartu[]; readonly nomorPengiriman: number }; pribadi: KartuPribadi };
  /** Signed and stamped (step 16c): the issue counts from now on, and SIAK makes its cards the active ones. */
  'kk.dinas.kartu-distempel.v1': { data: PokokPermohonan & { readonly putaran: number }; pribadi: undefined };
  /** A later issue of the card is out: the family gets that one, and of this case its papers back (step 16c). `versi` is the one overtaken, `putaran` its printing; absent in mode TTE. */
  'kk.dinas.kartu-terlampaui.v1': { data: PokokPermohonan & { readonly versi: number; readonly putaran?: number }; pribadi: undefined };
  /** Lost on the way (step 16d) and declared so by two officers: the sheets are void, the card is printed anew (→ 14). */
  'kk.dinas.kartu-hilang.v1': {
    data: PokokPermohonan & { readonly putaran: number; readonly nomorPengiriman: number; readonly serial: readonly string[]; readonly alasan: string; readonly pelaku: BerkasBerjalan['pelaku'] };
    pribadi: undefined;
  };
  /** The sheets of this issue are lost: it holds no more, also before another takes its place. `sejak` is a civil date (WIB). */
  'kk.dinas.dokumen-hilang.v1': { data: { readonly permohonanId: string; readonly desa: string; readonly nomorDokumen: string; readonly sejak: string }; pribadi: undefined };
  /** The kecamatan waits in vain for a delivery (step 16d): the Dinas looks for it. */
  'kk.kecamatan.kartu-tidak-sampai.v1': { data: PokokPermohonan & { readonly nomorPengiriman: number; readonly alasan: string }; pribadi: undefined };
  /** The kecamatan received the card (step 16d); `serial` of every sheet that it counted. */
  'kk.kecamatan.kartu-diterima.v1': { data: PokokPermohonan & { readonly nomorPengiriman: number; readonly serial?: readonly string[] }; pribadi: undefined };
  /** Mode TTE, steps 14 and 15: the operator's draft for the approvals of the Dinas. Nothing has a number yet. */
  'kk.siak.draf-diajukan.v1': { data: BerkasBerjalan & { readonly putaran: number }; pribadi: DrafPribadi };
  /** Mode TTE, step 16c: the Kepala Dinas approved; SIAK may number the card and make it the active one. A Dinas of an older version does not say who acted there. */
  'kk.dinas.penerbitan-disetujui.v1': { data: PokokPermohonan & { readonly putaran: number; readonly pelaku?: BerkasBerjalan['pelaku'] }; pribadi: undefined };
  /** Mode TTE: SIAK acknowledged; the card may be signed. */
  'kk.siak.nomor-terbit.v1': { data: PokokPermohonan & { readonly putaran: number }; pribadi: KartuPribadi };
  /** Mode TTE: SIAK found a fault at the last moment; the case is at the loket again. */
  'kk.siak.penerbitan-ditolak.v1': { data: PokokPermohonan & { readonly putaran: number; readonly alasan: string }; pribadi: undefined };
  /** Mode TTE: signed electronically and published; the kecamatan calls the family. */
  'kk.dinas.kartu-terbit.v1': { data: BerkasBerjalan & { readonly dokumen: readonly DokumenTerbit[] }; pribadi: KartuPribadi };
  /** One issue of a card, for whoever checks it later at the portal. The issues before it of the same `kunciKartu` are superseded, and so are other cards that name one of its members and were fixed earlier (`ditetapkan`). */
  'kk.dinas.dokumen-terbit.v1': { data: { readonly permohonanId: string; readonly desa: string; readonly dokumen: DokumenTerbit }; pribadi: DokumenPribadi };
  /** A card of another family changed and goes on: for the kecamatan where that family lives, which opens a case for it. */
  'kk.dinas.kartu-lain-berubah.v1': { data: KartuLainBerubah; pribadi: { readonly nomorKk: string; readonly keluarga: Keluarga } };
  /** A case of this Dinas changed, ended or took over a card of another kabupaten: for the Dinas there, which speaks of its own cards alone. */
  'kk.dinas.kartu-wilayah-lain.v1': { data: KartuWilayahLain; pribadi: { readonly nomorKk: string; readonly keluarga?: Keluarga } };
  /** A card of this Dinas has its next issue from another one: for the portal, which answers for the issues before. */
  'kk.dinas.kartu-digantikan.v1': { data: KartuDigantikan; pribadi: undefined };
  /** The card is in the family's hands (step 19); `nomorPengiriman` of the delivery that it came with, mode BLANKO. */
  'kk.kecamatan.kartu-diserahkan.v1': { data: PokokPermohonan & { readonly diserahkan: string; readonly nomorPengiriman?: number }; pribadi: undefined };
  /** The case ended without a card; every office closes it. */
  'kk.permohonan-berakhir.v1': { data: PokokPermohonan & { readonly alasan: string }; pribadi: undefined };
}

export type JenisPesan = keyof KatalogPesan;

export interface Kemajuan {
  readonly permohonanId: string;
  /** Step of the nineteen (`'7'`, `'16a'`). */
  readonly langkah: string;
  /** Type of the event in its office. */
  readonly peristiwa: string;
  readonly jabatan: string;
  /** When it happened, ISO 8601 UTC. @format date-time */
  readonly waktu: string;
  /** Revision in the office's stream: orders what happened within one office. */
  readonly revisi: number;
  /** Reason in plain words, for a return path. */
  readonly keterangan?: string;
  /** The case that this one goes on in, or comes from. */
  readonly tautan?: Tautan;
}

/** Who opened the personal data of a case (UU 27/2022): the office-holder, not the person. */
export interface Pembacaan {
  readonly permohonanId: string;
  readonly jabatan: string;
  /** What for, in plain words. */
  readonly untuk: string;
  /** When, ISO 8601 UTC. @format date-time */
  readonly waktu: string;
  /** Revision in the office's access log of the case. */
  readonly revisi: number;
}

/** A card of another family that a case changed. */
export interface KartuLainBerubah {
  /** Of the case that changed it. */
  readonly permohonanId: string;
  readonly nomor: string;
  /** Kode wilayah of the desa or kelurahan where the other family lives. @pattern ^\d{2}\.\d{2}\.\d{2}\.\d{4}$ */
  readonly desa: string;
  /** The case to be opened for that family. */
  readonly kasus: Tautan;
  /** The signed document of its card, mode TTE; absent where its sheets are yet to be printed. */
  readonly nomorDokumen?: string;
  /** Which issue of its card it is; absent where the Dinas does not say. */
  readonly versi?: number;
  /** The case that changed it, where that was another Dinas's: then the two members above are of the case to be opened. */
  readonly dari?: Tautan;
}

/** A card of another kabupaten that a case changed. */
export interface KartuWilayahLain {
  /** Of the case that changed it. */
  readonly permohonanId: string;
  readonly nomor: string;
  /** Code of the kind of application of that case. */
  readonly jenis: string;
  /** The case of that family in its own kabupaten, where it goes on there; else it only stands for this news. */
  readonly kasus: Tautan;
  /** `berubah`: it goes on there; `berakhir`: nobody is left on it; `pindah`: its family moved here as a whole, with its number. */
  readonly nasib: string;
  /** Of the card as it is now; of one that ended: its last. */
  readonly versi: number;
  /** Civil date (WIB) since when the issues before hold no more. @format date */
  readonly sejak: string;
  /** Kode wilayah of the desa or kelurahan of a family that goes on there. @pattern ^\d{2}\.\d{2}\.\d{2}\.\d{4}$ */
  readonly desaKeluarga?: string;
}

/** A card whose next issue is another Dinas's. */
export interface KartuDigantikan {
  /** Of the news: the case that goes on with the card, where one does. */
  readonly permohonanId: string;
  /** As in the issues of this card. @pattern ^[0-9a-f]{32}$ */
  readonly kunciKartu: string;
  /** `berubah`, `berakhir` or `pindah`. */
  readonly nasib: string;
  readonly versi: number;
  /** Code of the kind of application that made it. */
  readonly jenis: string;
  /** Civil date (WIB). @format date */
  readonly sejak: string;
  /** Id of the Dinas whose case it was. @pattern ^dinas-\d{2}\.\d{2}$ */
  readonly oleh: string;
}

/** What the loket has to mend. */
export interface TemuanUntukLoket {
  readonly temuan: readonly TemuanTerbuka[];
  /** Why the Dinas refused the content of the card; absent where the findings are SIAK's. */
  readonly alasan?: string;
}

/** The values of {@link TemuanUntukLoket}. */
export interface NilaiUntukLoket {
  readonly nilai: readonly NilaiTemuan[];
  /** What the operator adds to the reason of the Dinas. */
  readonly catatan?: string;
}

/** One of SIAK's findings, or of what the Dinas refused (`kode` `dikembalikan-dinas`), without its values. */
export interface TemuanTerbuka {
  readonly anggotaKe: number;
  readonly field: string;
  readonly kode: string;
  /** Which office can mend it. */
  readonly kantorPerbaikan: string;
}

export interface NilaiTemuan {
  readonly anggotaKe: number;
  readonly field: string;
  readonly nilaiPermohonan: string;
  readonly nilaiSiak: string;
}

/** One printed sheet of blanko. */
export interface LembarKartu {
  /** Which copy of the card it belongs to, from 1; the policy names its holder. */
  readonly no: number;
  readonly pemegang: string;
  readonly serial: string;
  /** Which sheet of its copy, from 1; absent where a copy is one sheet, or was printed before sheets were told apart. */
  readonly helai?: number;
  /** Civil date (WIB) that is printed on it: the day of printing. */
  readonly dicetak?: string;
}

/** What is to become a card, and those that would change with it; an operator's office of an older version does not tell them. */
export interface DrafPribadi extends BerkasPribadi {
  readonly kartuLain?: readonly KartuLain[];
}

/** The content of the card, and of those that change with it (rule R16). */
export interface KartuPribadi extends BerkasPribadi {
  readonly nomorKk: string;
  readonly keluarga: Keluarga;
  /** Which issue of this nomor KK it is, from 1; absent where SIAK did not say. */
  readonly versi?: number;
  /** When the operator's office wrote down which numbers and versions SIAK gives the cards, ISO 8601 UTC; absent where it does not say. @format date-time */
  readonly ditetapkan?: string;
  readonly kartuLain?: readonly KartuLain[];
}

/** Another card that loses or gains members by the same case. */
export interface KartuLain {
  readonly nomorKk: string;
  readonly versi: number;
  /** Nobody is left on it: it ends without a new issue. */
  readonly berakhir: boolean;
  /** The family as it goes on; absent when it ends. */
  readonly keluarga?: Keluarga;
}
