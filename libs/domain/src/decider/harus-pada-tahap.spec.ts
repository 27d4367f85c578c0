import { harusPadaTahap } from './harus-pada-tahap';

it.each([
  ['temuan-siak', 'Permohonan sedang pada tahap perbaikan data.'],
  ['siak-tidak-menjawab', 'Permohonan sedang pada tahap SIAK belum menjawab.'],
  ['menunggu-tanda-tangan', 'Permohonan sedang pada tahap menunggu tanda tangan.'],
])('a command at another stage is refused in words, and with the stage for programs: %s', (tahap, reason) => {
  expect(harusPadaTahap({ tahap }, ['di-loket'])).toMatchObject({ code: 'belum-waktunya', reason, details: { tahap } });
});

it('a case that the office does not have is not found', () => expect(harusPadaTahap({ tahap: 'tidak-ada' }, [])).toMatchObject({ code: 'tidak-ditemukan' }));
