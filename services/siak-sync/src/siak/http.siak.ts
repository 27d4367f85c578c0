import type { KartuLain } from '@kk-lintas/contracts';
import type { Keluarga } from '@kk-lintas/domain';
import { SiakTidakMenjawab, type HasilPeriksa, type NomorDitahan, type NomorTerbit, type Siak } from './siak.port';

/** What SIAK calls the refusal of numbers while another application holds a card or a NIK of this one. */
const DITAHAN = 'ditahan';
/** What SIAK calls it when the card of the case is the active one already: what was asked for is so. */
const SUDAH_AKTIF = 'sudah-aktif';

/** SIAK over HTTP. Every call ends within the time limit, whatever the other side does. */
export class HttpSiak implements Siak {
  constructor(
    private readonly url: string,
    private readonly timeoutMs: number,
  ) {}

  async periksa(permohonanId: string, jenis: string, keluarga: Keluarga): Promise<HasilPeriksa> {
    const hasil = isi<HasilPeriksa>(await this.post('/biodata/periksa', { permohonanId, jenis, keluarga }));
    return hasil.hasil === 'valid' ? lengkap(hasil) : hasil;
  }

  async terbitkanNomor(permohonanId: string, jenis: string, keluarga: Keluarga, urutan: number): Promise<NomorTerbit | NomorDitahan> {
    const jawaban = await this.post('/nomor', { permohonanId, jenis, keluarga, urutan });
    return konflik(jawaban) === DITAHAN ? { hasil: 'ditahan' } : lengkap(isi<NomorTerbit>(jawaban));
  }

  async aktifkan(permohonanId: string): Promise<void> {
    tercapai(await this.post('/aktifkan', { permohonanId }));
  }

  async lepaskan(permohonanId: string): Promise<void> {
    tercapai(await this.post('/lepaskan', { permohonanId }));
  }

  private async post(path: string, body: object): Promise<Jawaban> {
    try {
      const response = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      return { status: response.status, body: response.ok || response.status === 409 ? ((await response.json()) as object) : undefined };
    } catch (error) {
      throw new SiakTidakMenjawab(error instanceof Error && error.name === 'TimeoutError' ? `tidak ada jawaban dalam ${this.timeoutMs} ms` : 'sambungan ke SIAK gagal');
    }
  }
}

interface Jawaban {
  readonly status: number;
  /** Of an answer that says something to this office; undefined for any other. */
  readonly body: object | undefined;
}

/** Code of a conflict, as SIAK names it; a text of any other form is not kept. */
function konflik({ status, body }: Jawaban): string | undefined {
  return status === 409 && body !== undefined && 'type' in body ? /(?:^|:)([a-z-]{1,40})$/.exec(String(body.type))?.[1] : undefined;
}

function tercapai(jawaban: Jawaban): void {
  if (konflik(jawaban) !== SUDAH_AKTIF) isi(jawaban);
}

/** A card that goes on without its family could be neither printed nor signed by anybody after this office. */
function lengkap<Answer extends { readonly kartuLain?: readonly KartuLain[] }>(jawaban: Answer): Answer {
  const tanpaKeluarga = jawaban.kartuLain?.some(({ berakhir, keluarga }) => !berakhir && keluarga === undefined) === true;
  if (tanpaKeluarga) throw new SiakTidakMenjawab('SIAK tidak menyebut susunan kartu lain yang berubah');
  return jawaban;
}

function isi<Answer>(jawaban: Jawaban): Answer {
  const { status, body } = jawaban;
  const kode = konflik(jawaban);
  if (body === undefined || status >= 300) throw new SiakTidakMenjawab(`SIAK menjawab dengan status ${status}${kode === undefined ? '' : ` (${kode})`}`);
  return body as Answer;
}
