/** What coverage comes to, in sentences: how much there is to compare, how far the tasks reach, who is not in the count. */
import type { KeHoach } from '../../../plan/schema.js';
import type { Dem, DoPhu, XaDoPhu } from '../../../transforms/do-phu/model.js';
import { placeWords } from '../../plans/node-labels.js';

/** What the sentences need of a task. */
interface Counted {
  readonly dem: Dem;
  readonly nhom: readonly { readonly ten: string }[];
}

export function summary({ nhiemVu, ngoai, xa }: DoPhu, rows: readonly Counted[], keHoach: KeHoach): readonly string[] {
  const of = (state: XaDoPhu['tinhTrang']) => xa.filter(({ tinhTrang }) => tinhTrang === state);
  const comparable = of('doi-chieu');
  const outside = ngoai.map(({ duong, chu }) => `${placeWords(keHoach, duong)} (${chu.replace(/[:.]$/, '')})`);
  const named = (state: XaDoPhu['tinhTrang'], words: string): readonly string[] => {
    const these = of(state);
    if (these.length === 0) return [];
    const names = these.length > mostNames ? 'xem bảng từng xã' : these.map(({ ten }) => ten).join(', ');
    return [`${words}: ${these.length === xa.length ? 'tất cả' : `${these.length} đơn vị (${names})`}.`];
  };
  const have =
    comparable.length === xa.length
      ? 'đều có kế hoạch đối chiếu được'
      : comparable.length === 0
        ? 'chưa đơn vị nào có kế hoạch đối chiếu được'
        : `trong đó ${comparable.length} đơn vị có kế hoạch đối chiếu được`;
  const old = comparable.filter(({ cu }) => cu);
  return [
    `Kế hoạch của tỉnh có ${nhiemVu.length} nhiệm vụ; cấp xã có ${xa.length} đơn vị, ${have}.`,
    ...reach(rows, comparable.length),
    ...(old.length === 0
      ? []
      : [
          `Kế hoạch của tỉnh đã sửa sau khi lập ${old.length} kế hoạch cấp xã: nên chạy lại lệnh cap-xa rồi xem lại bảng này.`,
        ]),
    ...(outside.length === 0 ? [] : [`Không tính là nhiệm vụ: ${outside.join('; ')}.`]),
    ...named('chua-co', 'Chưa có kế hoạch'),
    ...named('loi', 'Kế hoạch có lỗi, chưa đọc được'),
    ...named('khong-doi-chieu', 'Có kế hoạch nhưng không đối chiếu được'),
  ];
}

/** More names than these are no sentence any more. */
const mostNames = 20;

export const motPhan = 'một phần chờ quyết';

/** Every task falls under one head: the first that fits, from the gravest. */
function reach(rows: readonly Counted[], communes: number): readonly string[] {
  if (communes === 0) return [];
  const heads: readonly (readonly [string, (dem: Dem) => boolean])[] = [
    ['có xã còn thiếu hoặc phải xem lại', (dem) => dem.thieu + dem['khong-ro'] > 0],
    ['có xã chưa in vì chờ quyết', (dem) => dem['cho-quyet'] > 0],
    ['có xã không giao', (dem) => dem['khong-giao'] > 0],
    ['có ở mọi kế hoạch', () => true],
  ];
  const headOf = (dem: Dem) => heads.findIndex(([, fits]) => fits(dem));
  const parts = heads
    .map(([words], at) => ({ words, count: rows.filter(({ dem }) => headOf(dem) === at).length }))
    .filter(({ count }) => count > 0)
    .toReversed()
    .map(({ words, count }) => `${count} nhiệm vụ ${words}`);
  const partly = rows.filter(({ nhom }) => nhom.some(({ ten }) => ten === motPhan)).length;
  const more = partly === 0 ? '' : ` Có ${partly} nhiệm vụ mới vào một phần, phần còn lại chờ quyết.`;
  return [`Trong ${communes} kế hoạch ấy: ${parts.join('; ')}.${more}`];
}
