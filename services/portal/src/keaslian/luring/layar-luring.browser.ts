import type { HasilLuring, KunciLuring } from './periksa-token.browser';

/** What of a page's element is used. */
interface Unsur {
  value: string;
  hidden: boolean;
  textContent: string | null;
  srcObject: unknown;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  addEventListener(peristiwa: string, penerima: (peristiwa: { preventDefault(): void }) => void): void;
  play(): Promise<void>;
}

interface Aliran {
  getTracks(): readonly { stop(): void }[];
}

/** What of a browser is used: the whole project's types know no browser. */
export interface Peramban {
  readonly document: { getElementById(id: string): Unsur | null };
  readonly navigator: { readonly mediaDevices?: { getUserMedia(permintaan: object): Promise<Aliran> } };
  readonly crypto?: { readonly subtle?: object };
  readonly BarcodeDetector?: new (pilihan: { readonly formats: readonly string[] }) => { detect(sumber: unknown): Promise<readonly { readonly rawValue: string }[]> };
  requestAnimationFrame(langkah: () => void): void;
}

/**
 * Makes the page of the check without network work. A browser is given the source text of this one function: it uses
 * nothing outside of it but its arguments.
 */
export function mulaiLuring(peramban: Peramban, periksa: (teks: string, kunci: readonly KunciLuring[]) => Promise<HasilLuring>): void {
  const unsur = (id: string): Unsur => {
    const satu = peramban.document.getElementById(id);
    if (satu === null) throw new Error(`the page has no ${id}`);
    return satu;
  };
  const [formulir, masukan, hasil, kamera, video] = [unsur('formulir'), unsur('token'), unsur('hasil'), unsur('kamera'), unsur('video')];
  const kunci = JSON.parse(formulir.dataset['kunci'] ?? '[]') as readonly KunciLuring[];
  const kata = JSON.parse(formulir.dataset['kata'] ?? '{}') as Readonly<Record<string, string>>;

  async function tunjukkan(): Promise<void> {
    if (peramban.crypto?.subtle === undefined) return tulis(kata['tanpa-kripto'] ?? '');
    const jawaban = await periksa(masukan.value, kunci);
    if (jawaban.hasil === 'bukan-token') return tulis(kata['bukan-token'] ?? '');
    if (jawaban.hasil === 'palsu') return tulis(kata[jawaban.sebab] ?? '');
    const { nomorDokumen, versi, dikeluarkan } = jawaban;
    tulis(`${kata['sah']} ${nomorDokumen} · ${kata['versi']} ${versi} · ${kata['dikeluarkan']} ${dikeluarkan}. ${kata['tidak-tahu']}`);
  }

  function tulis(teks: string): void {
    hasil.textContent = teks;
  }

  async function pindai(): Promise<void> {
    const { BarcodeDetector, navigator } = peramban;
    if (BarcodeDetector === undefined || navigator.mediaDevices === undefined) return;
    const aliran = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    const pembaca = new BarcodeDetector({ formats: ['qr_code'] });
    video.srcObject = aliran;
    video.hidden = false;
    await video.play();
    const lihat = async (): Promise<void> => {
      const [kode] = await pembaca.detect(video);
      if (kode === undefined) return peramban.requestAnimationFrame(() => void lihat());
      for (const jalur of aliran.getTracks()) jalur.stop();
      video.hidden = true;
      masukan.value = kode.rawValue;
      await tunjukkan();
    };
    await lihat();
  }

  formulir.addEventListener('submit', (peristiwa) => {
    peristiwa.preventDefault();
    void tunjukkan();
  });
  kamera.hidden = peramban.BarcodeDetector === undefined || peramban.navigator.mediaDevices === undefined;
  kamera.addEventListener('click', () => void pindai().catch(() => tulis(kata['tanpa-kamera'] ?? '')));
}
