/** An office of the own level that the plan is sent to is named in it. */
import type { CoQuan } from '../../../plan/catalogue.js';
import { unknown } from '../../kit/answer.js';
import type { Finding } from '../../model.js';
import { contentRule, finding } from '../kit/kit.js';
import { nameHits, ownUnits } from '../kit/names.js';
import { recipients, tasked } from '../kit/tasks.js';

export const noiNhanThua = contentRule('noi-nhan-thua', (subject) => {
  const lines = new Set(recipients(subject));
  if (lines.size === 0) return unknown('văn bản không có nơi nhận');
  // Without assignments by name there is nothing to compare with.
  if (tasked(subject).length < 3) return unknown('văn bản không phân công theo từng cơ quan');
  const [own] = ownUnits(subject);
  const hits = nameHits(subject);
  const named = new Set(
    hits
      .filter(({ passage }) => !lines.has(passage))
      .flatMap(({ names }) => names.flatMap(({ agency }) => [agency.id, agency.chung])),
  );
  const isNamed = ({ id, chung }: CoQuan) => named.has(id) || (chung !== undefined && named.has(chung));
  return hits.flatMap(({ passage, names, start, end, surface }): Finding[] => {
    const working = names.every(
      ({ agency: { loai, cap } }) => cap === own?.cap && /^(?:so|phong|nganh-doc)$/.test(loai),
    );
    if (!lines.has(passage) || !working || names.some(({ agency }) => isNamed(agency))) return [];
    const found = `“${surface}” có trong nơi nhận mà nội dung không nhắc đến`;
    return [finding(passage, { start, end, found, expected: 'nhiệm vụ cho cơ quan này, nếu gửi để thực hiện' })];
  });
});
