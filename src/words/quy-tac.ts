/** A rule explained: what it demands, by which clause, with examples, and how it is changed or left out. */
import type { ExplainedRule } from '../app/jobs/kiem-tra/rule-book.js';
import { severityWords } from '../app/jobs/kiem-tra/words.js';
import type { ExampleText } from '../check/model.js';
import { wrap } from './lines.js';

const strengthWords = { must: 'bắt buộc', should: 'nên', info: 'tham khảo' } as const;

/** One line a rule. */
export function quyTacList(rules: readonly ExplainedRule[]): readonly string[] {
  return rules.flatMap((one) => wrap(`${one.rule.id}  ${one.rule.demand} [${levelOf(one)}]`, 0, 4));
}

export function quyTacLines(one: ExplainedRule): readonly string[] {
  const { id, demand, clause, strength, examples } = one.rule;
  return [
    ...wrap(`${id}  ${demand}`, 0, 4),
    ...wrap(`Điều khoản: ${clause} (${strengthWords[strength]}).`, 2, 4),
    ...wrap(`Mức đang dùng: ${levelOf(one)}.`, 2, 4),
    ...examples.flatMap(({ bad, good, found }) => [
      ...wrap(`Sai: ${shown(bad, good)}`, 2, 7),
      ...wrap(`Báo: Thấy … ${found} …`, 2, 7),
      ...wrap(`Đúng: ${shown(good, bad)}`, 2, 8),
    ]),
    '  Đổi mức, hoặc bỏ quy tắc: ghi vào data/kiem-tra.yaml, ví dụ:',
    `    mucDo: { ${id}: goi-y }`,
    `    mucDo: { ${id}: tat }`,
    '',
  ];
}

function levelOf({ severity }: ExplainedRule): string {
  return severity === 'tat' ? 'không xét' : severityWords[severity];
}

/** What differs from the other form, its lines on one line. */
function shown(text: ExampleText, other: ExampleText): string {
  if (typeof text === 'string') return text;
  const differs = Object.entries(text).filter(([part, words]) => Reflect.get(Object(other), part) !== words);
  return differs.map(([, words]) => words.replace(/\n+/g, ' ⏎ ')).join(' … ');
}
