import { buatSimulator } from './buat-simulator';

const clock = () => new Date('2026-03-02T01:00:00.000Z');

describe('the simulator', () => {
  it('runs in memory too, and describes itself', async () => {
    const simulator = await buatSimulator({ port: 0, host: '127.0.0.1', inMemory: true, clock });
    const dokumen = (await (await fetch(`${simulator.url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(dokumen.paths).sort()).toEqual(['/aktifkan', '/biodata/periksa', '/lepaskan', '/nomor', '/penduduk/{nik}', '/saklar', '/sehat']);
    await simulator.close();
  });

  it('leads who opens its bare address to what it describes, and refuses another method than an address takes', async () => {
    const simulator = await buatSimulator({ port: 0, host: '127.0.0.1', inMemory: true, clock });
    const muka = await fetch(simulator.url, { redirect: 'manual' });
    expect([muka.status, muka.headers.get('location')]).toEqual([302, '/openapi.json']);
    const [baca, hapus] = await Promise.all([fetch(`${simulator.url}/nomor`), fetch(`${simulator.url}/penduduk/3204320310760001`, { method: 'DELETE' })]);
    expect([baca.status, baca.headers.get('allow')]).toEqual([405, 'POST']);
    expect([hapus.status, hapus.headers.get('allow'), hapus.headers.get('content-type')]).toEqual([405, 'GET, HEAD', 'application/problem+json; charset=utf-8']);
    expect(await hapus.json()).toEqual({ type: 'urn:siak-simulator:masalah:metode-salah', title: 'Alamat ini hanya menerima GET, HEAD', status: 405 });
    await simulator.close();
  });

  it('says that its port is taken, and does not take the process along', async () => {
    const simulator = await buatSimulator({ port: 0, host: '127.0.0.1', inMemory: true, clock });
    const port = Number(new URL(simulator.url).port);
    await expect(buatSimulator({ port, host: '127.0.0.1', inMemory: true, clock })).rejects.toThrow('EADDRINUSE');
    await simulator.close();
  });
});
