import { buatSimulator } from './buat-simulator';

const clock = () => new Date('2026-03-02T01:00:00.000Z');

describe('the simulator', () => {
  it('runs in memory too, and describes itself', async () => {
    const simulator = await buatSimulator({ port: 0, host: '127.0.0.1', inMemory: true, clock });
    const dokumen = (await (await fetch(`${simulator.url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(dokumen.paths).sort()).toEqual(['/aktifkan', '/biodata/periksa', '/lepaskan', '/nomor', '/penduduk/{nik}', '/saklar', '/sehat']);
    await simulator.close();
  });

  it('says that its port is taken, and does not take the process along', async () => {
    const simulator = await buatSimulator({ port: 0, host: '127.0.0.1', inMemory: true, clock });
    const port = Number(new URL(simulator.url).port);
    await expect(buatSimulator({ port, host: '127.0.0.1', inMemory: true, clock })).rejects.toThrow('EADDRINUSE');
    await simulator.close();
  });
});
