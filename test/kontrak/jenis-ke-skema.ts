import * as ts from 'typescript';

/** JSON Schema (2020-12), as plain data. */
export type Skema = { readonly [nama: string]: unknown };

/**
 * JSON Schemas of TypeScript types: exported interfaces become `$defs`, docstrings descriptions, `@format` and `@pattern` of
 * a member its rules. Members that a schema does not name are allowed, so that senders may add some.
 * @throws Error for a type that JSON cannot carry
 */
export class PenulisSkema {
  private readonly defs = new Map<string, Skema>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** Definitions that the schemas written so far refer to. */
  definisi(): Readonly<Record<string, Skema>> {
    return Object.fromEntries([...this.defs].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Members of an object type written out at this place, also when the type has a name. */
  objek(type: ts.Type): Skema {
    const members = this.checker.getPropertiesOfType(type).map((symbol) => ({ symbol, boleh: (symbol.flags & ts.SymbolFlags.Optional) !== 0 }));
    const properties = Object.fromEntries(members.map(({ symbol }) => [symbol.name, this.anggota(symbol)]));
    return { type: 'object', required: members.filter(({ boleh }) => !boleh).map(({ symbol }) => symbol.name), properties };
  }

  private anggota(symbol: ts.Symbol): Skema {
    const teks = this.keterangan(symbol);
    const aturan = symbol.getJsDocTags(this.checker).map(({ name, text }) => [name, ts.displayPartsToString(text).trim()] as const);
    const jenis = this.skema(this.checker.getNonNullableType(this.checker.getTypeOfSymbol(symbol)));
    const tambahan = { ...Object.fromEntries(aturan.filter(([nama]) => nama === 'format' || nama === 'pattern')), ...(teks !== '' && { description: teks }) };
    // Older readers of JSON Schema ignore what stands beside a `$ref`.
    return '$ref' in jenis && Object.keys(tambahan).length > 0 ? { allOf: [jenis], ...tambahan } : { ...jenis, ...tambahan };
  }

  private skema(type: ts.Type): Skema {
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.TemplateLiteral) return { type: 'string', pattern: `^${(type as ts.TemplateLiteralType).texts.join('.*')}$` };
    if (type.flags & ts.TypeFlags.StringLike || this.bermerek(type)) return { type: 'string' };
    // Every number of the published language counts something.
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'integer' };
    if (type.isUnion()) return this.pilihan(type.types);
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.skema(this.checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type) };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.bernama(type);
    throw new Error(`no JSON Schema for ${this.checker.typeToString(type)}`);
  }

  /** A branded text, such as a kode wilayah. */
  private bermerek(type: ts.Type): boolean {
    return type.isIntersection() && type.types.some(({ flags }) => (flags & ts.TypeFlags.String) !== 0);
  }

  private keterangan(symbol: ts.Symbol): string {
    const teks = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
    return teks.replace(/\{@link (\w+) ?\}/g, '$1').replace(/\s+/g, ' ').trim();
  }

  private pilihan(types: readonly ts.Type[]): Skema {
    const nilai = types.map((satu) => (satu.isStringLiteral() || satu.isNumberLiteral() ? satu.value : undefined));
    if (nilai.every((satu) => satu !== undefined)) return sederet(nilai) ?? { enum: [...nilai].sort((a, b) => (a < b ? -1 : 1)) };
    return { anyOf: types.map((satu) => this.skema(satu)) };
  }

  private bernama(type: ts.Type): Skema {
    // An intersection has no symbol, whatever the compiler's types say.
    const symbol = type.symbol as ts.Symbol | undefined;
    if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Interface) === 0) return this.objek(type);
    const teks = this.keterangan(symbol);
    if (!this.defs.has(symbol.name)) {
      this.defs.set(symbol.name, {});
      this.defs.set(symbol.name, { ...this.objek(type), ...(teks !== '' && { description: teks }) });
    }
    return { $ref: `#/$defs/${symbol.name}` };
  }
}

/** The codes 1 to 99 are a range, not ninety-nine values. */
function sederet(nilai: readonly unknown[]): Skema | undefined {
  const angka = nilai.filter((satu) => typeof satu === 'number').sort((a, b) => a - b);
  const [pertama] = angka;
  if (pertama === undefined || angka.length < nilai.length || angka.some((satu, urutan) => satu !== pertama + urutan)) return undefined;
  return { type: 'integer', minimum: pertama, maximum: pertama + angka.length - 1 };
}
