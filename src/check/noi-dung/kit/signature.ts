/** The lines above a signature as rules judge them. */
import { foldName } from '../../../plan/catalogue.js';
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
export function isCommittees({ keHoach: { coQuan } }: Subject): boolean {
  return typeof coQuan === 'string'
    ? /^ubnd-/.test(coQuan)
    : foldName(coQuan.tenThuong).startsWith(foldName('Ủy ban nhân dân'));
}

export const onBehalf = /^TM\.? ?(?:ỦY|UỶ) BAN NHÂN DÂN$/u;
