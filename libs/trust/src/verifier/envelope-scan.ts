import { isCanonical, stringAt, type MemberVisitor } from '../canonical/is-canonical';

/** What a verifier needs of an event's text; what the text lacks stays `undefined`. */
export interface ScannedEnvelope {
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly stream: string | undefined;
  readonly revision: number | undefined;
  readonly prevHash: string | undefined;
}

/** Reads it from a canonical text in one pass; `undefined` when the text is not canonical. */
export function scanEnvelope(text: string): ScannedEnvelope | undefined {
  const scan = new EnvelopeScan(text);
  return isCanonical(text, scan.visit) ? scan : undefined;
}

class EnvelopeScan implements ScannedEnvelope {
  id: string | undefined;
  type: string | undefined;
  stream: string | undefined;
  revision: number | undefined;
  prevHash: string | undefined;
  private innerPrevHash: string | undefined;
  private innerPrevHashAt = -1;

  constructor(private readonly text: string) {}

  readonly visit: MemberVisitor = (depth, name, from, to) => {
    if (depth === 0) this.visitOuter(name, from, to);
    else if (depth === 1 && name === 'prevHash') {
      this.innerPrevHash = this.stringOrNothing(from, to);
      this.innerPrevHashAt = from;
    }
  };

  private visitOuter(name: string, from: number, to: number): void {
    if (name === 'id') this.id = this.stringOrNothing(from, to);
    else if (name === 'type') this.type = this.stringOrNothing(from, to);
    else if (name === 'stream') this.stream = this.stringOrNothing(from, to);
    else if (name === 'revision') this.revision = Number(this.text.slice(from, to));
    else if (name === 'meta' && this.innerPrevHashAt > from) this.prevHash = this.innerPrevHash;
  }

  private stringOrNothing(from: number, to: number): string | undefined {
    return this.text.startsWith('"', from) ? stringAt(this.text, from, to) : undefined;
  }
}
