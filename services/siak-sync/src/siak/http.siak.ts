import type { Keluarga } from '@kk-lintas/domain';
import { SiakTidakMenjawab, type HasilPeriksa, type NomorTerbit, type Siak } from './siak.port';

/** SIAK over HTTP. Every call ends within the time limit, whatever the other side does. */
export class HttpSiak implements Siak {
  constructor(
    private readonly url: string,
    private readonly timeoutMs: number,
  ) {}

  periksa(permohonanId: string, jenis: string, keluarga: Keluarga): Promise<HasilPeriksa> {
    return this.post('/biodata/periksa', { permohonanId, jenis, keluarga });
  }

  terbitkanNomor(permohonanId: string, jenis: string, keluarga: Keluarga): Promise<NomorTerbit> {
    return this.post('/nomor', { permohonanId, jenis, keluarga });
  }

  async aktifkan(permohonanId: string): Promise<void> {
    await this.post('/aktifkan', { permohonanId });
  }

  private async post<Answer>(path: string, body: object): Promise<Answer> {
    let response: Response;
    try {
      response = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      if (response.ok) return (await response.json()) as Answer;
    } catch (error) {
      throw new SiakTidakMenjawab(error instanceof Error && error.name === 'TimeoutError' ? `tidak ada jawaban dalam ${this.timeoutMs} ms` : 'sambungan ke SIAK gagal');
    }
    throw new SiakTidakMenjawab(`SIAK menjawab dengan status ${response.status}`);
  }
}
