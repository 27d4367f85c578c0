import type { AlamatKantor } from './alamat-kantor';
import { jalankanKasus, type BarisDemo } from './jalankan-kasus';
import type { Klien } from './klien';
import { skenario } from './skenario';

/** What the closing line of a demonstration says. */
export interface HasilDemo {
  /** How many of the nineteen steps were gone. */
  readonly langkah: number;
  readonly kasus: number;
  readonly peristiwa: number;
  readonly pesan: number;
  readonly salah: readonly string[];
}

export interface HasilSkenario {
  /** Cases that came to their end. */
  readonly selesai: readonly string[];
  readonly langkah: number;
  readonly salah: readonly string[];
}

const LANGKAH = Array.from({ length: 19 }, (_, index) => String(index + 1));

/** Drives the five cases one after another and prints each step. */
export async function jalankanSkenario(kantor: readonly AlamatKantor[], klien: Klien): Promise<HasilSkenario> {
  const ditempuh = new Set<string>();
  const selesai: string[] = [];
  const salah: string[] = [];
  for (const kasus of skenario()) {
    process.stdout.write(`\n${kasus.judul}\n`);
    try {
      const { permohonanId, nomor } = await jalankanKasus(kasus, kantor, klien, (baris) => {
        ditempuh.add(baris.langkah.replace(/[a-d]$/, ''));
        cetak(baris);
      });
      process.stdout.write(`nomor ${nomor}\n`);
      selesai.push(permohonanId);
    } catch (error) {
      salah.push(`${kasus.judul}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { selesai, salah, langkah: LANGKAH.filter((satu) => ditempuh.has(satu)).length };
}

function cetak({ langkah, kantor, oleh, peristiwa }: BarisDemo): void {
  process.stdout.write(`${langkah.padStart(3)}. ${kantor.padEnd(22)} ${oleh.padEnd(20)} ${peristiwa}\n`);
}
