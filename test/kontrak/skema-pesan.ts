import { join } from 'node:path';
import type { JenisPesan } from '@kk-lintas/contracts';
import * as ts from 'typescript';
import { AKAR } from '../riwayat-beku/berkas-beku';
import { PenulisSkema, type Skema } from './jenis-ke-skema';

/** Where the schemas are published: one file per message type. */
export const FOLDER_SKEMA = 'docs/skema';

/** A file that the compiler sees beside the contracts: it names, per message type, the wire form and the opened personal data. */
const BERKAS_TANYA = join(AKAR, 'libs/contracts/src/tanya-skema.ts');
const TANYA = `
import type { JenisPesan, KatalogPesan } from './pesan/katalog';
import type { PesanKantor } from './pesan/pesan';
export type Kawat = { [Jenis in JenisPesan]: PesanKantor<Jenis> };
export type Pribadi = { [Jenis in JenisPesan]: KatalogPesan[Jenis]['pribadi'] };
export type Katalog = KatalogPesan;
`;

/** JWE in general JSON serialization (RFC 7516), as the text of `pribadi` decodes to. */
const JWE: Skema = {
  type: 'object',
  required: ['protected', 'recipients', 'iv', 'ciphertext', 'tag', 'aad'],
  properties: {
    protected: { type: 'string', description: 'base64url of {"enc":"A256GCM","epk":…}' },
    recipients: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['header', 'encrypted_key'],
        properties: {
          header: { type: 'object', required: ['alg', 'kid'], properties: { alg: { const: 'ECDH-ES+A256KW' }, kid: { type: 'string', description: 'id of the office that may open it' } } },
          encrypted_key: { type: 'string' },
        },
      },
    },
    iv: { type: 'string' },
    ciphertext: { type: 'string' },
    tag: { type: 'string' },
    aad: { type: 'string', description: "base64url of the message's id: the data opens in no other message" },
  },
};

/** JSON Schema of every message type, written from the types of `libs/contracts`: the types are the one source. */
export function skemaPesan(): Readonly<Record<string, Skema>> {
  const kontrak = program();
  const checker = kontrak.getTypeChecker();
  const { Kawat: kawat, Pribadi: pribadi, Katalog: katalog } = tanya(kontrak);
  return Object.fromEntries(
    checker.getPropertiesOfType(kawat).map(({ name }) => {
      const milik = (type: ts.Type) => checker.getTypeOfSymbol(checker.getPropertyOfType(type, name) as ts.Symbol);
      const arti = ts.displayPartsToString(checker.getPropertyOfType(katalog, name)?.getDocumentationComment(checker) ?? []);
      return [name, skemaSatu(checker, name as JenisPesan, arti, milik(kawat), milik(pribadi))];
    }),
  );
}

function skemaSatu(checker: ts.TypeChecker, jenis: JenisPesan, arti: string, kawat: ts.Type, pribadi: ts.Type): Skema {
  const penulis = new PenulisSkema(checker);
  const amplop = penulis.objek(kawat) as { required: string[]; properties: Record<string, Skema> };
  const berpribadi = (pribadi.flags & ts.TypeFlags.Undefined) === 0;
  const terbuka = berpribadi ? penulis.objek(pribadi) : undefined;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:kk-lintas:pesan:${jenis}`,
    title: jenis,
    description: arti,
    type: 'object',
    required: berpribadi ? [...amplop.required, 'tujuan', 'pribadi'] : amplop.required,
    properties: { ...amplop.properties, pribadi: berpribadi ? pribadiTersegel(amplop.properties['pribadi']) : false },
    $defs: { ...penulis.definisi(), ...(terbuka !== undefined && { pribadi: { ...terbuka, description: 'The personal data once an office of `tujuan` has opened it.' } }) },
  };
}

function pribadiTersegel(teks: Skema | undefined): Skema {
  return { ...teks, contentMediaType: 'application/jose+json', contentSchema: JWE, $comment: 'Opened, it is #/$defs/pribadi.' };
}

function program(): ts.Program {
  const { config } = ts.readConfigFile(join(AKAR, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions: config.compilerOptions, files: [] }, ts.sys, AKAR);
  const host = ts.createCompilerHost(options);
  const asli = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target, ...lain) => (file === BERKAS_TANYA ? ts.createSourceFile(file, TANYA, target) : asli(file, target, ...lain));
  host.fileExists = (file) => file === BERKAS_TANYA || ts.sys.fileExists(file);
  return ts.createProgram([BERKAS_TANYA], { ...options, types: [] }, host);
}

/** @throws Error when the compiler finds fault: a type that is not there would become an empty schema */
function tanya(program: ts.Program): Record<'Kawat' | 'Pribadi' | 'Katalog', ts.Type> {
  const berkas = program.getSourceFile(BERKAS_TANYA);
  const galat = ts.getPreEmitDiagnostics(program, berkas).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  const modul = berkas && program.getTypeChecker().getSymbolAtLocation(berkas);
  if (modul === undefined || galat.length > 0) throw new Error(`the contracts do not compile: ${galat.join('; ')}`);
  const jenis = program.getTypeChecker().getExportsOfModule(modul).map((symbol) => [symbol.name, program.getTypeChecker().getDeclaredTypeOfSymbol(symbol)]);
  return Object.fromEntries(jenis) as ReturnType<typeof tanya>;
}
