/** Writes a review list as YAML that a person can read and edit: entries first, hashes at the end. */
import { Document, isMap, isSeq, visit } from 'yaml';
import { printYaml, type YamlLook } from '../../plan/print-yaml.js';
import { defined } from '../../values/defined.js';
import { type Cluster, clustersOf } from './clusters.js';
import { isOpen } from './entry.js';
import type { MucRaSoat, RaSoat } from './model.js';
import { nhomWords } from './words.js';

const head = (keHoach: string) =>
  [
    ` Việc phải rà soát của ${keHoach}. Xem cho dễ: kehoach ra-soat ${keHoach}`,
    ' trangThai: cho (chưa quyết), nhan (theo chữ sau), giu (giữ chữ trước), xoa (bỏ chỗ này), sua (đã viết chữ khác trong kế hoạch).',
    ' Có sau: chữ ấy đã ở trong kế hoạch, trừ khi giu hay xoa. Chỉ có deXuat: kế hoạch còn nguyên chữ trước.',
    ' Mỗi mục dưới đây là một câu hỏi chung, một câu hay một hàng bảng; ghi nhan hay giu ở trangThai của mục là quyết mọi việc trong đó còn cho.',
    ' nen, ở cuối: dấu vân để nhận ra chỗ đã sửa tay; chương trình ghi, không sửa.',
  ].join('\n');

export function saveRaSoat(list: RaSoat): string {
  const { muc, nen, ...rest } = list;
  const entries =
    list.lenh === 'cap-xa' ? { muc: muc.map(ordered) } : { phienBan: 2, muc: clustersOf(muc).map(clusterData) };
  const data = { ...rest, ...entries, ...defined({ nen }) };
  return printYaml(data, look, `${head(list.keHoach)}\n`) ?? saveByLibrary(data, head(list.keHoach));
}

const look: YamlLook = {
  flow: new Set(['thamSo']),
  flowItems: new Set(['cho']),
  spaced: new Set(),
  spacedItems: new Set(['muc', 'viec']),
  lineWidth: 0,
  styleOf: (text) => (isCode(text) ? 'plain' : 'quoted'),
};

function isCode(text: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(text);
}

function saveByLibrary(data: object, comment: string): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  document.commentBefore = comment;
  visit(document, {
    Pair: (_, pair) => {
      const name = String(pair.key);
      if (name === 'cho' && isSeq(pair.value)) for (const item of pair.value.items) if (isMap(item)) item.flow = true;
      if ((name === 'nguon' || name === 'thamSo') && isMap(pair.value)) pair.value.flow = true;
    },
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (!isCode(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  for (const item of listOf(document).slice(1)) if (isMap(item)) item.spaceBefore = true;
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true });
}

function listOf(document: Document): readonly unknown[] {
  const list = document.get('muc');
  return isSeq(list) ? list.items : [];
}

/** One question of a person: the words of the general one, or the matters of a sentence. */
function clusterData({ ma, nhom, muc }: Cluster): object {
  const trangThai = muc.some(isOpen) ? 'cho' : 'xong';
  return { ma, trangThai, ...(nhom === undefined ? {} : { nhom, cau: nhomWords[nhom] }), viec: muc.map(ordered) };
}

/** In one order; the state where a person looks for it, right after the code. */
function ordered(entry: MucRaSoat): object {
  const keys: readonly (keyof MucRaSoat)[] = [
    ...(['ma', 'trangThai', 'loai', 'hanhDong', 'truoc', 'sau', 'deXuat', 'lyDo', 'cho', 'nguon', 'chac'] as const),
    ...(['tuDong', 'phamVi', 'truocTho', 'sauTho'] as const),
  ];
  return {
    ...Object.fromEntries(keys.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]]))),
    cho: entry.cho.map(({ nut, duong, lan, cau, tai, trong }) => defined({ nut, duong, lan, cau, tai, trong })),
    ...defined({ deXuat: entry.deXuat?.map(({ chu, lyDo, tho, den }) => defined({ chu, lyDo, tho, den })) }),
  };
}
