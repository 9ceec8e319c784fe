/** Writes what a sheet says of a commune into its profile: other entries and comments of the file stay. */
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import type { ListRow } from './list-rows.js';

const head = [
  '# Hồ sơ đơn vị cấp xã: dùng lại mỗi năm khi lập kế hoạch bằng lệnh kehoach cap-xa. Tên tệp là mã đơn vị.',
  '',
].join('\n');

/** `before`: the profile's text; absent for a new one. Undefined when the sheet says nothing new. */
export function profileText(
  before: string | undefined,
  xa: DonVi,
  tinh: string,
  fields: ListRow['fields'],
  source: string,
): string | undefined {
  if (fields.length === 0) return undefined;
  const document = parseDocument(before ?? newProfile(xa, tinh, source));
  let changed = before === undefined;
  for (const { cho, value } of fields) {
    if (JSON.stringify(plainAt(document.toJS(), cho)) === JSON.stringify(value)) continue;
    document.setIn([...cho], document.createNode(value));
    changed = true;
  }
  if (!changed) return undefined;
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (isMap(value) && (name === 'nguoiKy' || name === 'diaBan')) value.flow = true;
      if (isSeq(value)) value.flow = true;
      if (isScalar(value) && typeof value.value === 'string' && name !== 'datTenTheo') value.type = 'QUOTE_DOUBLE';
    },
    Scalar: (key, node) => {
      if (typeof key === 'number' && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true });
}

function plainAt(value: unknown, way: readonly string[]): unknown {
  return way.reduce<unknown>(
    (here, key) => (typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined),
    value,
  );
}

function newProfile({ ma, loai, ten }: DonVi, tinh: string, source: string): string {
  const lines = [
    'phienBan: 1',
    `donVi: "${ma}"`,
    `ten: ${JSON.stringify(`${loai} ${ten}, ${tinh}`)}`,
    `nguon: [${JSON.stringify(source)}]`,
  ];
  return `${head}${lines.join('\n')}\n`;
}
