/** Reads the rows of `data/quy-tac/`: what every rule demands, by which clause, how grave, with its examples. */
import { z } from 'zod';
import type { Place, Result } from '../diagnostic/model.js';
import { type Part, parts } from '../document/parts.js';
import { placeOf, readList } from '../plan/danh-muc/list.js';
import type { NamedText } from '../plan/danh-muc/model.js';
import { type ExampleText, exampleParts, type MucDo, mucDo, type Statement } from './model.js';

const word = z.string().min(1);
/** What of a style is judged; what is right is the standard's own. */
const facets = ['co', 'dam', 'nghieng', 'hoa', 'thuong', 'canh'] as const;
export type Facet = (typeof facets)[number];

const exampleText = z.union([word, z.partialRecord(z.enum(exampleParts), word)]);

const row = z.strictObject({
  ma: word,
  yeuCau: word,
  phuLucI: word.optional(),
  dieu: word.optional(),
  mucDo: z.enum(['bat-buoc', 'nen', 'tham-khao']),
  nguon: word,
  nang: z.enum(mucDo).optional(),
  kieu: z.array(z.enum(parts)).min(1).optional(),
  ten: word.optional(),
  xet: z.array(z.enum(facets)).min(1).optional(),
  khongXet: word.optional(),
  choPhep: z.literal(true).optional(),
  vanIn: z.literal(false).optional(),
  viDu: z
    .array(z.strictObject({ o: z.enum(exampleParts).optional(), sai: exampleText, dung: exampleText, thay: word }))
    .optional(),
});
const schema = z.strictObject({ quyTac: z.array(row) });
type Row = z.infer<typeof row>;

export interface StatedRule extends Statement {
  /** Judged by what the standard says of a style. */
  readonly look?: { readonly styles: readonly Part[]; readonly name: string; readonly facets: readonly Facet[] };
  /** No file shows it: why. */
  readonly unknowable?: string;
  /** The decree leaves it open: it always holds. */
  readonly free: boolean;
  /** Of its row, for a fault. */
  readonly place: () => Place;
}

/** In the order of the files. */
export function readStatements(files: readonly NamedText[]): Result<readonly StatedRule[]> {
  const read = files.map((file) => {
    const { value, diagnostics } = readList(file, schema);
    const rules = value?.quyTac.map((one, i) => stated(one, () => placeOf(file, ['quyTac', i])));
    return { rules: rules ?? [], diagnostics };
  });
  const diagnostics = read.flatMap((one) => one.diagnostics);
  return diagnostics.length > 0 ? { diagnostics } : { value: read.flatMap(({ rules }) => rules), diagnostics };
}

const strengths = { 'bat-buoc': 'must', nen: 'should', 'tham-khao': 'info' } as const;

function stated(one: Row, place: () => Place): StatedRule {
  const strength = strengths[one.mucDo];
  const { ma, yeuCau, nguon, kieu, ten = '', xet, khongXet } = one;
  return {
    id: ma,
    demand: yeuCau,
    clause: one.phuLucI === undefined ? (one.dieu ?? '') : `Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, ${one.phuLucI}`,
    strength,
    status: nguon,
    severity: one.nang ?? usualSeverity(strength, nguon),
    examples: (one.viDu ?? []).map(({ o, sai, dung, thay }) => ({ bad: at(o, sai), good: at(o, dung), found: thay })),
    override: one.vanIn ?? true,
    ...(kieu && xet ? { look: { styles: kieu, name: ten, facets: xet } } : {}),
    ...(khongXet === undefined ? {} : { unknowable: khongXet }),
    free: one.choPhep ?? false,
    place,
  };
}

/** An error only where the decree's text or its sample forms say must. */
function usualSeverity(strength: Statement['strength'], status: string): MucDo {
  if (strength === 'info') return 'goi-y';
  return strength === 'must' && /[DM]/.test(status) ? 'loi' : 'canh-bao';
}

function at(part: (typeof exampleParts)[number] | undefined, text: ExampleText): ExampleText {
  return part === undefined || typeof text !== 'string' ? text : { [part]: text };
}
