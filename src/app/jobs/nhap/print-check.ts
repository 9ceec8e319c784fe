/** Prints a draft in memory, to compare its words with the source's: the one proof that nothing was lost. */
import type { Diagnostic } from '../../../diagnostic/model.js';
import type { Document } from '../../../document/model.js';
import { paragraphsOf, textOf } from '../../../document/words.js';
import type { CoQuanBanHanh, DanhMuc } from '../../../plan/catalogue.js';
import { judgedDay } from '../../../plan/dates.js';
import { writtenIssuer } from '../../../plan/issuer.js';
import type { LoadedPlan } from '../../../plan/load.js';
import type { KeHoach } from '../../../plan/schema.js';
import { viewOfPlan } from '../../../template/plan-view.js';
import { kindsOf } from '../../../template/render.js';
import { render } from '../../print/print.js';
import type { World } from '../../print/world.js';

export interface PrintedTexts {
  /** Absent when the draft cannot be printed. */
  readonly document?: Document;
  readonly texts?: readonly string[];
  /** The kind has no templates: printed as a plan, which heads it otherwise. */
  readonly isOtherKind: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const usualKind = 'ke-hoach';

/** `file`: the plan's name in messages. Not loaded: what the loader refuses, a person mends after the import. */
export function printedTexts(keHoach: KeHoach, file: string, world: World): PrintedTexts {
  const isOtherKind = !kindsOf(world.templates).includes(keHoach.loai);
  const coQuan = issuerOf(keHoach, world.danhMuc);
  if (!coQuan) return { isOtherKind, diagnostics: [] };
  const printed = isOtherKind ? { ...keHoach, loai: usualKind } : keHoach;
  const plan: LoadedPlan = { file, keHoach: printed, coQuan, place: () => ({ file }) };
  const { value, diagnostics } = render(viewOfPlan(plan), world);
  return { ...(value ? { document: value, texts: wordsOfDocument(value) } : {}), isOtherKind, diagnostics };
}

/** Every paragraph; a footnote's words stand apart from the word that it is tied to. */
export function wordsOfDocument(document: Document): readonly string[] {
  return paragraphsOf(document).map(({ content }) =>
    content.map((inline) => (inline.kind === 'note' ? ` ${textOf([inline])} ` : textOf([inline]))).join(''),
  );
}

function issuerOf({ coQuan, ngay, diaDanh = '' }: KeHoach, danhMuc: DanhMuc): CoQuanBanHanh | undefined {
  if (typeof coQuan === 'string') {
    const known = danhMuc.banHanh(coQuan, judgedDay(ngay)) ?? danhMuc.banHanh(coQuan);
    return known && 'id' in known ? known : undefined;
  }
  return writtenIssuer(coQuan, diaDanh);
}
