/** A plan as the templates see it: plain own properties, computed labels, texts as XHTML; null where nothing is given. */
import { appendixLabel } from '../plan/labels.js';
import type { LoadedPlan } from '../plan/load.js';
import type { PhuLuc } from '../plan/schema.js';
import { type BodyView, bodyViews } from './body.js';
import { type HeaderView, headerView } from './header.js';
import { type FileCopyView, fileCopyView, type RecipientView, recipientViews } from './recipients.js';
import { type SignatureView, signatureView } from './signature.js';
import { createTexts, type Pending, type Texts } from './texts.js';
import type { View } from './view.js';
import { guardGroups, type Xhtml } from './xhtml.js';

export type { Pending } from './texts.js';

export interface PlanValues extends HeaderView {
  readonly loai: string;
  readonly nam: number;
  /** Words for the file's properties, without any form. */
  readonly tieuDeTep: string;
  readonly tacGia: string;
  readonly trichYeu: Xhtml;
  readonly phuDe: Xhtml | null;
  readonly chuDe: Xhtml | null;
  readonly canCu: readonly Xhtml[];
  readonly loiDan: readonly Xhtml[];
  readonly noiDung: readonly BodyView[];
  readonly noiNhan: readonly RecipientView[];
  readonly luu: FileCopyView;
  readonly chuKy: SignatureView;
  readonly phuLuc: readonly AppendixView[];
  /** Texts of a kind's own, by the name that the plan gives them. */
  readonly them: Readonly<Record<string, Xhtml | readonly Xhtml[]>>;
}

export interface AppendixView {
  readonly id: string | null;
  readonly nhan: Xhtml;
  readonly tieuDe: Xhtml | null;
  readonly kho: 'doc' | 'ngang';
  readonly kemTheoCua: Xhtml;
  readonly noiDung: readonly BodyView[];
}

/** `pending`: highlighted in Word, barred in the PDF. */
export function viewOfPlan(plan: LoadedPlan, pending?: Pending): View<PlanValues> {
  const { keHoach, coQuan } = plan;
  const texts = createTexts(plan, pending);
  const optional = (path: string, text: string | undefined) => (text === undefined ? null : texts.prose(path, text));
  const list = (path: string, items: readonly string[]) => items.map((text, i) => texts.prose(`${path}.${i}`, text));
  const phuLuc = keHoach.phuLuc ?? [];
  const values: PlanValues = {
    ...headerView(plan, texts),
    loai: keHoach.loai,
    nam: keHoach.nam,
    tieuDeTep: texts.bare(keHoach.trichYeu),
    tacGia: texts.bare(coQuan.tenThuong),
    trichYeu: texts.prose('trichYeu', keHoach.trichYeu),
    phuDe: optional('phuDe', keHoach.phuDe),
    chuDe: optional('chuDe', keHoach.chuDe),
    canCu: list('canCu', keHoach.canCu ?? []),
    loiDan: list('loiDan', keHoach.loiDan ?? []),
    noiDung: bodyViews(keHoach.noiDung, 'noiDung', texts),
    noiNhan: recipientViews(keHoach.noiNhan, texts),
    luu: fileCopyView(keHoach.luu, texts),
    chuKy: signatureView(plan, texts),
    phuLuc: phuLuc.map((one, i) => appendixView(one, i, phuLuc.length, plan, texts)),
    them: Object.fromEntries(
      Object.entries(keHoach.them ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? texts.prose(`them.${name}`, value) : list(`them.${name}`, value),
      ]),
    ),
  };
  return { kind: 'plan', name: keHoach.loai, values: guardGroups(values), source: plan, problems: texts.problems };
}

function appendixView(one: PhuLuc, i: number, count: number, { coQuan }: LoadedPlan, texts: Texts): AppendixView {
  const path = `phuLuc.${i}`;
  const { nhan, tieuDe, kemTheoCua } = one;
  return {
    id: one.id ?? null,
    nhan: texts.plain(nhan === undefined ? path : `${path}.nhan`, nhan ?? appendixLabel(i + 1, count)),
    tieuDe: tieuDe === undefined ? null : texts.prose(`${path}.tieuDe`, tieuDe),
    kho: one.kho ?? 'doc',
    kemTheoCua:
      kemTheoCua === undefined
        ? texts.plain('coQuan', coQuan.tenThuong)
        : texts.prose(`${path}.kemTheoCua`, kemTheoCua),
    noiDung: bodyViews(one.noiDung, `${path}.noiDung`, texts),
  };
}
