/** The running text is justified. */
import { bodyRule, sentences } from '../kit/body.js';
import { showsSettings } from '../kit/form-rule.js';
import { visibleRuns } from '../kit/look.js';
import { lineWidth, standings } from '../kit/paragraphs.js';
import type { CheckedText, Subject } from '../model.js';

const names = { left: 'canh trái', center: 'canh giữa', right: 'canh phải' } as const;

export const canhNoiDung = bodyRule({
  id: 'ND-03',
  roles: sentences,
  shows: showsSettings,
  what: 'cách canh lề',
  faults: (text, subject) => {
    const align = text.paragraph?.format.align ?? 'justify';
    // A single line looks the same whether it is justified or not.
    if (align === 'justify' || (align === 'left' && !isWrapped(text, subject))) return [];
    return [{ found: `đoạn nội dung ${names[align]}`, expected: 'canh đều hai bên' }];
  },
});

function isWrapped(text: CheckedText, { read, measure }: Subject): boolean {
  const standing = text.paragraph && standings(read).get(text.paragraph);
  const room = standing && lineWidth(standing);
  const width = visibleRuns(text).reduce((sum, run) => sum + (run.size ? measure(run.text, run, run.size) : 0), 0);
  return room !== undefined && width + (standing?.paragraph.format.firstLine ?? 0) > room;
}
