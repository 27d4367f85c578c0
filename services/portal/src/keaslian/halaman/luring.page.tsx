import type { KunciToken } from '@kk-lintas/kk-document';
import { KATA_STATUS, penjelasan, type Bahasa } from '../kata-kata';
import { KerangkaKeaslian } from './kerangka-keaslian.page';

const TEKS = {
  id: {
    judul: 'Periksa tanpa jaringan',
    pengantar: 'Setelah halaman ini terbuka, pemeriksaan berjalan di gawai Anda tanpa jaringan, dengan kunci publik penerbit yang tersimpan di halaman ini.',
    batas: 'Tanpa jaringan tidak dapat diketahui apakah kartu sudah digantikan. Bila ada jaringan, pakai halaman Periksa.',
    label: 'Teks atau alamat dari kode QR',
    kirim: 'Periksa',
    kamera: 'Pindai dengan kamera',
    hasil: 'Hasil',
    tanpaSkrip: 'Pemeriksaan tanpa jaringan memerlukan JavaScript. Tanpa JavaScript, pakai halaman Periksa.',
    tanpaKunci: 'Portal ini belum diberi kunci penerbit: setiap kode akan ditolak.',
    sah: '✔ TANDA TANGAN SAH: kode ini dibuat penerbit kartu. Nomor dokumen',
    versi: 'versi',
    dikeluarkan: 'dikeluarkan',
    tidakTahu: 'Belum tentu masih berlaku: tanpa jaringan tidak diketahui apakah kartu ini sudah digantikan.',
    tanpaKripto: 'Peramban ini tidak dapat memeriksa tanda tangan di sini: buka halaman ini lewat alamat https.',
    tanpaKamera: 'Kamera tidak dapat dipakai. Tempelkan teks kode QR.',
  },
  en: {
    judul: 'Check without network',
    pengantar: 'Once this page is open, the check runs on your device without network, with the public keys of the issuer that are kept in this page.',
    batas: 'Without network it cannot be known whether a card was superseded. When there is a network, use the page Check.',
    label: 'Text or address of the QR code',
    kirim: 'Check',
    kamera: 'Scan with the camera',
    hasil: 'Result',
    tanpaSkrip: 'The check without network needs JavaScript. Without JavaScript, use the page Check.',
    tanpaKunci: 'This portal has not been given the keys of the issuer: every code will be refused.',
    sah: '✔ SIGNATURE VALID: this code was made by the issuer of cards. Document number',
    versi: 'version',
    dikeluarkan: 'issued',
    tidakTahu: 'It may no longer be in force: without network it is not known whether this card was superseded.',
    tanpaKripto: 'This browser cannot check signatures here: open this page by its https address.',
    tanpaKamera: 'The camera cannot be used. Paste the text of the QR code.',
  },
} as const;

/** The page that checks tokens on the device itself; keys and words lie in it as data. */
export function LuringPage({ bahasa, kunci, skrip }: { readonly bahasa: Bahasa; readonly kunci: readonly KunciToken[]; readonly skrip: string }) {
  const teks = TEKS[bahasa];
  return (
    <KerangkaKeaslian judul={teks.judul} bahasa={bahasa} alamatIni="/periksa/luring" skrip={skrip}>
      <p>{teks.pengantar}</p>
      <p>
        <strong>{teks.batas}</strong>
      </p>
      {kunci.length === 0 && <p class="galat">{teks.tanpaKunci}</p>}
      <noscript>
        <p class="galat">{teks.tanpaSkrip}</p>
      </noscript>
      <form id="formulir" data-kunci={JSON.stringify(kunci)} data-kata={JSON.stringify(kataSkrip(bahasa))}>
        <label for="token">{teks.label}</label>
        <textarea id="token" required rows={4} maxLength={600} autocomplete="off" spellcheck={false} />
        <button type="submit">{teks.kirim}</button>{' '}
        <button type="button" id="kamera" hidden>
          {teks.kamera}
        </button>
        <video id="video" hidden muted playsInline aria-label={teks.kamera} />
      </form>
      <h2>{teks.hasil}</h2>
      <p id="hasil" class="status" role="status" />
    </KerangkaKeaslian>
  );
}

/** The words that the script shows, by what it found. */
function kataSkrip(bahasa: Bahasa): Readonly<Record<string, string>> {
  const teks = TEKS[bahasa];
  const { lambang, [bahasa]: palsu } = KATA_STATUS.palsu;
  const bukan = KATA_STATUS['bukan-kartu'];
  const sebab = (['bentuk', 'kunci-tidak-dikenal', 'tanda-tangan', 'kunci-tidak-berlaku'] as const).map((satu) => [satu, `${lambang} ${palsu}. ${penjelasan(`token-${satu}`, bahasa)}`] as const);
  return {
    ...Object.fromEntries(sebab),
    'bukan-token': `${bukan.lambang} ${bukan[bahasa]}. ${penjelasan('bukan-kode', bahasa)}`,
    sah: teks.sah,
    versi: teks.versi,
    dikeluarkan: teks.dikeluarkan,
    'tidak-tahu': teks.tidakTahu,
    'tanpa-kripto': teks.tanpaKripto,
    'tanpa-kamera': teks.tanpaKamera,
  };
}
