/** The lines above a signature as rules judge them. */
import { isLabelled } from '../../../phrase/form.js';
import type { Subject } from '../../model.js';
import { type Passage, passagesOf, remember } from './kit.js';

export interface SignLine {
  readonly passage: Passage;
  readonly text: string;
}

/** A paragraph with line breaks gives several lines. */
export const signLines = remember((subject): readonly SignLine[] =>
  passagesOf(subject, 'chuc-vu').flatMap((passage) =>
    passage.source.text
      .split('\n')
      .map((line) => ({ passage, text: line.replace(/[\s\u00a0]+/gu, ' ').trim() }))
      .filter(({ text }) => text !== '' && !text.startsWith('(')),
  ),
);

/** Whether the plan is a committee's: its catalogue entry or its typed name says so. */
export function isCommittees({ keHoach: { coQuan }, danhMuc: { loi } }: Subject): boolean {
  return typeof coQuan === 'string' ? /^ubnd-/.test(coQuan) : isLabelled(loi, coQuan.tenThuong, 'uy-ban');
}

export const onBehalf = /^TM\.? ?(?:ỦY|UỶ) BAN NHÂN DÂN$/u;
