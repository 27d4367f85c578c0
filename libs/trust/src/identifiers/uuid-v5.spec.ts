import fc from 'fast-check';
import { commandIdFor, eventId, uuidV5 } from './uuid-v5';

describe('deterministic ids', () => {
  it('follow RFC 9562 version 5', () => {
    expect(uuidV5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('stay what they were: stored events depend on it', () => {
    expect(eventId('2ed6657d-e927-568b-95e1-2665a8aea6a2', 0)).toMatchInlineSnapshot(`"06132d0f-1092-50e9-aeda-46474fc517bd"`);
    expect(commandIdFor('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'terima-berkas')).toMatchInlineSnapshot(`"7592ed93-7bc2-5a9e-8c96-1667d2e04219"`);
  });

  it('differ for every event of a command and for every policy of a message', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), fc.nat(1000), (command, a, b) => {
        expect(eventId(command, a) === eventId(command, b)).toBe(a === b);
        expect(commandIdFor(command, String(a)) === commandIdFor(command, String(b))).toBe(a === b);
      }),
    );
  });

  it('never mixes up where the message ends and the policy begins', () => {
    expect(commandIdFor('a/b', 'c')).not.toBe(commandIdFor('a', 'b/c'));
  });

  it('never mistakes an event for a command', () => {
    expect(eventId('x', 1)).not.toBe(commandIdFor('x', '1'));
  });
});
