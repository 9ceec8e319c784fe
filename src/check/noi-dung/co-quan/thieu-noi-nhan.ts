/** Who has a task is sent the plan. */
import { unknown } from '../../kit/answer.js';
import type { Finding } from '../../model.js';
import { contentRule, finding } from '../kit/kit.js';
import { isCovered, recipientIds, recipients, tasked } from '../kit/tasks.js';

export const thieuNoiNhan = contentRule('thieu-noi-nhan', (subject) => {
  const lines = recipients(subject);
  if (lines.length === 0) return unknown('văn bản không có nơi nhận');
  const ids = recipientIds(subject);
  const said = new Set<string>();
  return tasked(subject).flatMap(({ hit: { passage, start, end, surface }, agency }): Finding[] => {
    const family = [agency.id, agency.chung].filter((id) => id !== undefined);
    if (said.has(agency.id) || family.some((id) => ids.has(id)) || isCovered(agency, subject)) return [];
    said.add(agency.id);
    return [
      finding(passage, {
        start,
        end,
        found: `“${surface}” có nhiệm vụ mà không thấy trong nơi nhận`,
        expected: `“${surface}” trong nơi nhận, riêng hay trong một nhóm`,
      }),
    ];
  });
});
