import { selisihSerial } from './selisih-serial';

it.each([
  ['nothing, in whatever order', ['C', 'A', 'B'], []],
  ['a missing sheet', ['A', 'B'], ['C']],
  ['a strange sheet', ['A', 'B', 'C', 'D'], ['D']],
  ['one for another', ['A', 'B', 'D'], ['C', 'D']],
  ['one counted twice', ['A', 'A', 'B', 'C'], ['A']],
])('what was received differs by %s', (_, diterima, selisih) => expect(selisihSerial(['A', 'B', 'C'], diterima)).toEqual(selisih));
