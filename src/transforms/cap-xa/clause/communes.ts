/** The communes in the plural: `tại xã, phường` is the commune itself, `các xã, phường` is not. */
import { lyDo } from '../reasons.js';
import { ask, type ClauseContext, type Outcome } from './context.js';
import { levelList } from './lexicon.js';
import { CQ } from './tokens.js';

const many = levelList;
const counted = new RegExp(
  `(?:các|những|mỗi|từng|một số|số|%|\\d|[\\uF200-\\uF3FF]|giữa|mọi)\\s+(?:đơn vị\\s+)?(?:${many}|đơn vị cấp xã|(?:xã|phường|đặc khu)(?![\\p{L}]))|đơn vị cấp xã|(?:${many}) (?:còn lại|đã đạt|trọng điểm)`,
  'iu',
);
/** `Ban Chỉ đạo cấp xã`: the commune’s; not a level among others. */
const ofLevel = /(?<!(?:từ|đến|tới|là|ở|tại|và|,) )cấp xã(?!\p{L}|, )/gu;
const singular = new RegExp(`(?:${many})`, 'giu');

/** Names of what lies below a commune, two or more in a row. */
const below = '(?:thôn|bản|làng|xóm|ấp|buôn|khu phố|khối phố|tổ dân phố|TDP)';
const belowList = new RegExp(`${below}(?:(?:, | và )${below})+`, 'giu');

export function judgeCommunes(text: string, context: ClauseContext, outcome: Outcome): string {
  const { marks, roles } = context;
  const saved: string[] = [];
  const shield = (found: string) => `\uf8f0${saved.push(found) - 1}\uf8f1`;
  let result = roles.loi
    .bang('cumTuLuat')
    .find(text)
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + shield(rest.slice(start, end)) + rest.slice(end), text);
  const figures = [...marks.values()].filter(
    ({ kind, raw }) => kind === 'so-lieu' && text.includes(letterOf(raw, marks)),
  );
  const ofUnits = figures.some(({ text: words }) => /(?<!\p{L})(?:xã|phường|thôn|huyện|địa bàn)(?!\p{L})/u.test(words));
  if (ofUnits || counted.test(result)) ask(outcome, 'nhieu-xa', lyDo('nhieu-xa'));
  const quoted = (result.match(/“[^”]*”/gu) ?? []).some((quote) => new RegExp(many, 'iu').test(quote));
  if (quoted || new RegExp(`(?:${many})\\s+“`, 'iu').test(result))
    ask(outcome, 'ten-phong-trao', lyDo('ten-phong-trao'));
  result = result.replace(singular, (found) => {
    outcome.changed.push([found, '{xa}']);
    return '{xa}';
  });
  result = result.replace(ofLevel, (found) => {
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

/** `tình hình cơ quan, đơn vị, địa phương`, `dự toán của đơn vị, địa phương`: what each has, the commune too. */
function isOwned(before: string): boolean {
  return /(?:của|(?:tình hình|đặc điểm|điều kiện|thực tiễn|thực tế)(?: của| tại)?)(?: (?:cơ quan|tổ chức|đơn vị|ngành),)*\s*$/iu.test(
    before,
  );
}

/** `cơ quan, đơn vị, địa phương`: the localities are the communes, that is, the issuer itself. */
function localities(text: string, { section }: ClauseContext, outcome: Outcome): string {
  const trio = new RegExp(
    `((?:cơ quan|tổ chức|đơn vị|ngành|${CQ}|\\}))(?:,| và) (?:các )?địa phương(?! \\p{Ll}* ?khác)`,
    'giu',
  );
  const result = text.replace(trio, (whole, before: string, at: number) => {
    if (isOwned(text.slice(0, at))) return whole;
    outcome.dropped.push([whole.slice(before.length).replace(/^,? ?/, ''), lyDo('khong-co-o-xa')]);
    outcome.ownToo ||= section === 'chung';
    return before;
  });
  const others = /các địa phương|địa phương khác|Công an địa phương|Công an các đơn vị/iu.exec(result)?.[0];
  if (others !== undefined) ask(outcome, 'cac-dia-phuong', lyDo('cac-dia-phuong', others));
  return result;
}
