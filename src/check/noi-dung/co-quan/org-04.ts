/** ORG-04: since 01/3/2025 the management of drug rehabilitation is the police's. */
import { planNodes } from '../../../plan/walk.js';
import { unknown } from '../../kit/answer.js';
import type { Finding } from '../../model.js';
import { isSince } from '../kit/dates.js';
import { bodyProse, contentRule, finding, type Passage, quote } from '../kit/kit.js';

const since = '2025-03-01';
const office = /^(?:Sở|Phòng) (?:Nội vụ|Lao động|Y tế|Văn hóa - Xã hội|Văn hoá - Xã hội|Văn hóa – Xã hội)/u;
const task =
  /(?:chủ trì|tham mưu|thực hiện chức năng|hướng dẫn|chỉ đạo)[^.;]{0,80}(?:quản lý (?:nhà nước |Nhà nước )?(?:về )?(?:công tác )?cai nghiện|[Cc]ơ sở cai nghiện|quản lý sau cai nghiện|tổ chức cai nghiện)/iu;

export const org04 = contentRule('ORG-04', (subject) => {
  if (!isSince(subject, since))
    return unknown('kế hoạch có trước, hoặc có thể có trước khi nhiệm vụ này chuyển về Công an');
  const holders = [...planNodes(subject.keHoach)].flatMap(({ path, nut }) =>
    'tieuDe' in nut && nut.tieuDe !== undefined && office.test(nut.tieuDe.replace(/^\[/, '')) ? [path] : [],
  );
  return bodyProse(subject)
    .filter(({ source: { path = '' } }) => holders.some((holder) => path === holder || path.startsWith(`${holder}.`)))
    .flatMap(assigned);
});

function assigned(passage: Passage): readonly Finding[] {
  const match = task.exec(passage.text.slice(0, 4000));
  if (
    !match ||
    /phối hợp (?:với )?Công an/iu.test(passage.text.slice(Math.max(0, match.index - 60), match.index + match[0].length))
  )
    return [];
  const [start, end] = [match.index, match.index + match[0].length];
  const found = `việc cai nghiện giao cho cơ quan khác Công an: ${quote(match[0])}`;
  return [finding(passage, { start, end, found, expected: 'giao cho Công an, cơ quan này phối hợp' })];
}
