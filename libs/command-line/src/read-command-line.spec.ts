import fc from 'fast-check';
import { readCommandLine } from './read-command-line';
import type { CommandLineSpec } from './command-line-spec';

const spec = {
  program: 'npm run contoh --',
  description: 'Contoh perintah.',
  options: {
    data: { type: 'text', description: 'folder data', default: 'data' },
    port: { type: 'number', description: 'port pertama', default: 3000, min: 1, max: 65535 },
    menit: { type: 'number', description: 'lamanya', fraction: true },
    profile: { type: 'text', description: 'profil', choices: ['embedded', 'distributed'], default: 'embedded' },
    kantor: { type: 'text', description: 'kode wilayah', check: (kode) => (/^\d\d\.\d\d/.test(kode) ? undefined : 'bukan kode wilayah') },
    json: { type: 'flag', description: 'keluaran JSON' },
  },
} as const satisfies CommandLineSpec;

const withWords = {
  program: 'npm run node --',
  description: 'Satu kantor.',
  options: { kantor: { type: 'text', description: 'kode wilayah', required: true } },
  words: { service: { description: 'layanan', choices: ['desa', 'dinas'] } },
} as const satisfies CommandLineSpec;

describe('a word that may be left out', () => {
  const pilihan = { program: 'npm run periksa --', description: 'Satu berkas.', options: {}, words: { file: { description: 'berkas', optional: true } } } as const satisfies CommandLineSpec;

  it('is there or not', () => {
    expect(readCommandLine(pilihan, ['a.pdf'])).toEqual({ kind: 'run', values: { file: 'a.pdf' } });
    expect(readCommandLine(pilihan, [])).toEqual({ kind: 'run', values: {} });
    expect(readCommandLine(pilihan, ['a.pdf', 'b.pdf'])).toMatchObject({ kind: 'wrong' });
  });

  it('stands in brackets in the help', () => {
    expect(readCommandLine(pilihan, ['--help'])).toMatchObject({ text: expect.stringContaining('npm run periksa -- [FILE] [pilihan]') });
  });
});

describe('readCommandLine', () => {
  it('gives defaults when nothing is said', () => {
    const values = { data: 'data', port: 3000, menit: undefined, profile: 'embedded', kantor: undefined, json: false };
    expect(readCommandLine(spec, [])).toEqual({ kind: 'run', values });
  });

  it('reads options in both forms', () => {
    const result = readCommandLine(spec, ['--data', 'x/y', '--port=80', '--menit', '0.5', '--profile=distributed', '--kantor', '32.04', '--json']);
    expect(result).toEqual({ kind: 'run', values: { data: 'x/y', port: 80, menit: 0.5, profile: 'distributed', kantor: '32.04', json: true } });
  });

  it('gives values their types', () => {
    const result = readCommandLine(spec, []);
    if (result.kind !== 'run') throw new Error('expected values');
    const { data, port, json }: { data: string; port: number; json: boolean } = result.values;
    expect([typeof data, typeof port, typeof json]).toEqual(['string', 'number', 'boolean']);
  });

  it.each([
    [['--dta', 'x'], '--dta: pilihan tidak dikenal (lihat --help)'],
    [['-d'], '-d: pilihan tidak dikenal (lihat --help)'],
    [['--constructor'], '--constructor: pilihan tidak dikenal (lihat --help)'],
    [['--no-json'], '--no-json: pilihan tidak dikenal (lihat --help)'],
    [['--data'], '--data: nilainya tidak ada'],
    [['--data='], '--data: nilainya tidak ada'],
    [['--data', '--json'], '--data: nilainya tidak ada'],
    [['--data', 'a', '--data', 'b'], '--data: diberikan dua kali'],
    [['--json=ya'], '--json: tidak menerima nilai'],
    [['--port', 'abc'], '--port: "abc" bukan bilangan'],
    [['--port', '1e3'], '--port: "1e3" bukan bilangan'],
    [['--port', '80.5'], '--port: "80.5" bukan bilangan bulat'],
    [['--port', '0'], '--port: paling kecil 1, diberi 0'],
    [['--port', '65536'], '--port: paling besar 65535, diberi 65536'],
    [['--profile', 'cloud'], '--profile: "cloud" bukan salah satu dari embedded, distributed'],
    [['--kantor', 'Bandung'], '--kantor: bukan kode wilayah'],
    [['lebih'], 'lebih: tidak diharapkan (lihat --help)'],
  ])('refuses %j with one line', (argv, message) => {
    expect(readCommandLine(spec, argv)).toEqual({ kind: 'wrong', message });
  });

  it('reads words that stand without an option, and misses them', () => {
    expect(readCommandLine(withWords, ['desa', '--kantor', '32.04.05.2001'])).toEqual({ kind: 'run', values: { service: 'desa', kantor: '32.04.05.2001' } });
    expect(readCommandLine(withWords, ['--kantor', '32.04'])).toEqual({ kind: 'wrong', message: 'SERVICE: wajib diberikan' });
    expect(readCommandLine(withWords, ['desa'])).toEqual({ kind: 'wrong', message: '--kantor: wajib diberikan' });
    expect(readCommandLine(withWords, ['polda', '--kantor', '32.04'])).toEqual({ kind: 'wrong', message: 'SERVICE: "polda" bukan salah satu dari desa, dinas' });
  });

  it('explains every option on --help, whatever else is wrong', () => {
    const result = readCommandLine(spec, ['--salah', '--help']);
    expect(result.kind).toBe('help');
    const text = result.kind === 'help' ? result.text : '';
    for (const name of Object.keys(spec.options)) expect(text).toContain(`--${name}`);
    expect(text).toContain('Pemakaian: npm run contoh -- [pilihan]');
    expect(text).toMatch(/--port N +port pertama \(bawaan: 3000\)/);
    expect(text).toMatch(/--profile TEKS +profil: embedded \| distributed \(bawaan: embedded\)/);
  });

  it('names no default on --help that is empty', () => {
    const pilihan = { program: 'npm run contoh --', description: 'Contoh.', options: { nama: { type: 'text', description: 'nama kantor', default: '' } } } as const satisfies CommandLineSpec;
    expect(readCommandLine(pilihan, ['--help'])).toMatchObject({ text: expect.not.stringContaining('bawaan') });
  });

  it('never throws and never says more than one line', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('--data', '--port', '--json', '--', '-', '--port=', '\n'))), (argv) => {
        const result = readCommandLine(spec, argv);
        return result.kind !== 'wrong' || /^[^\n]+$/.test(result.message);
      }),
    );
  });
});
