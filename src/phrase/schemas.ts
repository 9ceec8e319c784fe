/** The shape of the files of words: groups of rows, and reforms. */
import { z } from 'zod';
import { groups } from './groups.js';
import { type CaiCach, type Phrase, places } from './model.js';
import { type Node, PatternFault, parsePattern } from './pattern.js';

const text = z.string().min(1);
const texts = z.array(text).min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const day = z.iso.date();
const chac = z.enum(['cao', 'vua', 'thap']);

/** A phrase that is looked for; what stands around it may begin or end with a gap. */
const pattern = text.superRefine((value, context) => report(value, context, true));
const neighbour = text.superRefine((value, context) => report(value, context, false));
const neighbours = z.array(neighbour).min(1).exactOptional();

function report(value: string, context: z.RefinementCtx, isWhole: boolean): void {
  try {
    const node = parsePattern(value);
    if (isWhole && (endsOpen(node, 0) || endsOpen(node, -1)))
      throw new PatternFault(`mẫu “${value}” mở đầu hoặc kết thúc bằng …`);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
}

function endsOpen(node: Node, at: 0 | -1): boolean {
  switch (node.kind) {
    case 'gap':
      return true;
    case 'choice':
      return node.choices.some((one) => endsOpen(one, at));
    case 'option':
      return endsOpen(node.node, at);
    case 'row': {
      const edge = node.nodes.at(at);
      return edge !== undefined && endsOpen(edge, at);
    }
    case 'token':
    case 'slot':
      return false;
  }
}

/** A row of the user's own that takes away one of the program's. */
export interface Removal {
  readonly id: string;
  readonly bo: true;
}

function makeSchemas() {
  const phrase: z.ZodType<Phrase> = z.strictObject({
    id,
    mau: z.array(pattern).min(1),
    hoa: z.boolean().exactOptional(),
    dauTuDo: z.boolean().exactOptional(),
    o: z.enum(places).exactOptional(),
    sau: neighbours,
    truoc: neighbours,
    khongSau: neighbours,
    khongTruoc: neighbours,
    khongCo: neighbours,
    tu: z.union([day, id]).exactOptional(),
    den: z.union([day, id]).exactOptional(),
    thay: text.exactOptional(),
    nghia: id.exactOptional(),
    lyDo: text.exactOptional(),
    chac: chac.exactOptional(),
    nguon: texts.exactOptional(),
    ghiChu: text.exactOptional(),
    viDu: texts,
    khong: texts.exactOptional(),
  });

  const removal = z.strictObject({ id, bo: z.literal(true) });

  const caiCach: z.ZodType<CaiCach> = z.strictObject({ id, ngay: day, ten: text, nguon: texts, chac });

  const sections = Object.fromEntries(groups.map((group) => [group, z.array(phrase).optional()]));
  const ownSections = Object.fromEntries(
    groups.map((group) => [group, z.array(z.union([removal, phrase])).optional()]),
  );
  const words = z.strictObject({ caiCach: z.array(caiCach).optional(), ...sections });
  const own = z.strictObject({ caiCach: z.array(caiCach).optional(), ...ownSections });
  return { words, own };
}

let made: ReturnType<typeof makeSchemas> | undefined;

/** Of the program's files and of the user's own; made when first asked for, since printing a plan never does. */
export function wordSchemas(): ReturnType<typeof makeSchemas> {
  made ??= makeSchemas();
  return made;
}
