/** The communes in the plural: `tại xã, phường` is the commune itself, `các xã, phường` is not. */
import { ask, type ClauseContext, type Outcome } from './context.js';
import { CQ } from './tokens.js';

const many = 'xã, phường(?:, thị trấn|, đặc khu)?|phường, xã|xã phường';
const counted = new RegExp(
  `(?:các|những|mỗi|từng|một số|số|%|\\d|[\\uF200-\\uF3FF]|giữa|mọi)\\s+(?:đơn vị\\s+)?(?:${many}|đơn vị cấp xã)|đơn vị cấp xã|(?:${many}) (?:còn lại|đã đạt|trọng điểm)`,
  'iu',
);
const singular = new RegExp(`(?:${many})`, 'giu');
const statutory = /giáo dục tại xã, phường, thị trấn/giu;

/** Names of what lies below a commune, two or more in a row. */
const below = '(?:thôn|bản|làng|xóm|ấp|buôn|khu phố|khối phố|tổ dân phố|TDP)';
const belowList = new RegExp(`${below}(?:(?:, | và )${below})+`, 'giu');

export function judgeCommunes(text: string, context: ClauseContext, outcome: Outcome): string {
  const { marks } = context;
  const saved: string[] = [];
  const shield = (found: string) => `\uf8f0${saved.push(found) - 1}\uf8f1`;
  let result = text.replace(statutory, shield);
  const figures = [...marks.values()].filter(
    ({ kind, raw }) => kind === 'so-lieu' && text.includes(letterOf(raw, marks)),
  );
  const ofUnits = figures.some(({ text: words }) => /(?<!\p{L})(?:xã|phường|thôn|huyện|địa bàn)(?!\p{L})/u.test(words));
  if (ofUnits || counted.test(result))
    ask(outcome, 'nhieu-xa', 'nói tới nhiều xã, phường, kế hoạch của một xã không giữ được');
  const quoted = (result.match(/“[^”]*”/gu) ?? []).some((quote) => new RegExp(many, 'iu').test(quote));
  if (quoted || new RegExp(`(?:${many})\\s+“`, 'iu').test(result))
    ask(outcome, 'ten-phong-trao', 'tên phong trào, mục tiêu của tỉnh nhắc xã, phường: chưa rõ xã dùng tên nào');
  result = result.replace(singular, (found) => {
    outcome.changed.push([found, '{xa}']);
    return '{xa}';
  });
  result = result.replace(belowList, (found) => {
    outcome.changed.push([found, '{duoi-xa}']);
    return '{duoi-xa}';
  });
  result = localities(result, context, outcome);
  return result.replace(/\uf8f0(\d+)\uf8f1/g, (_, index: string) => saved[Number(index)] ?? '');
}

function letterOf(raw: string, marks: ClauseContext['marks']): string {
  return [...marks].find(([, mark]) => mark.raw === raw)?.[0] ?? '';
}

/** `cơ quan, đơn vị, địa phương`: the localities are the communes, that is, the issuer itself. */
function localities(text: string, { section }: ClauseContext, outcome: Outcome): string {
  const trio = new RegExp(
    `((?:cơ quan|tổ chức|đơn vị|ngành|${CQ}|\\}))(?:,| và) (?:các )?địa phương(?! \\p{Ll}* ?khác)`,
    'giu',
  );
  const result = text.replace(trio, (whole, before: string) => {
    outcome.dropped.push([whole.slice(before.length).replace(/^,? ?/, ''), '']);
    outcome.ownToo ||= section === 'chung';
    return before;
  });
  const others = /các địa phương|địa phương khác|Công an địa phương/iu.exec(result)?.[0];
  if (others !== undefined) ask(outcome, 'cac-dia-phuong', `“${others}” trong kế hoạch tỉnh là của các xã, phường`);
  return result;
}
