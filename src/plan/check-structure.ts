/** Judges the tree of the body: levels, empty nodes, ids used twice, appendices that the text never mentions. */
import { checkCitations } from './check-citations.js';
import { checkTable } from './check-table.js';
import { error, type Finding } from './finding.js';
import { asList, asMap, asText, type RawMap, type RawNode, rawNodes } from './raw.js';
import { type CapBac, capBac } from './schema.js';
import type { Locate, Segments } from './tree.js';

export function checkStructure(plan: RawMap, locate: Locate): readonly Finding[] {
  const nodes = rawNodes(plan);
  return [
    ...nodes.flatMap((node) => [...checkLevel(node, locate), ...checkEmpty(node, locate)]),
    ...nodes
      .filter(({ node }) => node.cap === 'bang')
      .flatMap(({ node, segments }) => checkTable(node, segments, locate)),
    ...checkIds(plan, nodes, locate),
    ...checkCitations(plan, locate),
  ];
}

const levelNames: Readonly<Record<CapBac, string>> = {
  phan: 'phần',
  muc: 'mục (I.)',
  khoan: 'khoản (1.)',
  diem: 'điểm (a)',
  gach: 'gạch (-)',
  cong: 'cộng (+)',
  doan: 'đoạn',
};

function levelOf(cap: string | undefined): CapBac | undefined {
  return capBac.find((level) => level === cap && level !== 'doan');
}

function checkLevel({ node, segments, above }: RawNode, locate: Locate): readonly Finding[] {
  const own = levelOf(asText(node.cap));
  const parent = levelOf(above);
  if (own === undefined || parent === undefined || capBac.indexOf(own) > capBac.indexOf(parent)) return [];
  const message = `Thấy ${levelNames[own]} nằm trong ${levelNames[parent]}; cần cấp thấp hơn (thứ tự: phan, muc, khoan, diem, gach, cong; đoạn đứng ở đâu cũng được).`;
  return [error('cap-sai', message, locate([...segments, 'cap']))];
}

const nodeKeys = new Set(['id', 'cap', 'nhan', 'tieuDe', 'chu', 'con']);

function checkEmpty({ node, segments }: RawNode, locate: Locate): readonly Finding[] {
  if (asText(node.cap) === undefined || node.cap === 'bang') return [];
  // A key that nobody knows was perhaps meant as the text: the schema speaks of it.
  if (Object.keys(node).some((key) => !nodeKeys.has(key))) return [];
  if (node.tieuDe !== undefined || node.chu !== undefined || asList(node.con).length > 0) return [];
  return [
    error('muc-trong', 'Thấy mục không có tieuDe, không có chu, không có con; cần ít nhất một.', locate(segments)),
  ];
}

interface Named {
  readonly id: string;
  readonly segments: Segments;
}

function checkIds(plan: RawMap, nodes: readonly RawNode[], locate: Locate): readonly Finding[] {
  const seen = new Map<string, Segments>();
  return [...namedAppendices(plan), ...nodes.flatMap(namedNode)].flatMap(({ id, segments }) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, segments);
      return [];
    }
    const message = `Thấy mã “${id}” đã dùng ở ${first.slice(0, -1).join('.')}; cần mỗi mục một mã, xóa dòng id này thì chương trình đặt mã mới khi lưu.`;
    return [error('id-trung', message, locate(segments))];
  });
}

function namedAppendices(plan: RawMap): readonly Named[] {
  return asList(plan.phuLuc).flatMap((phuLuc, index) => named(asMap(phuLuc), ['phuLuc', index]));
}

/** A node and, of a table, its rows. */
function namedNode({ node, segments }: RawNode): readonly Named[] {
  const rows = asList(node.hang).flatMap((row, index) => named(asMap(row), [...segments, 'hang', index]));
  return [...named(node, segments), ...rows];
}

function named(map: RawMap, segments: Segments): readonly Named[] {
  const id = asText(map.id);
  return id === undefined ? [] : [{ id, segments: [...segments, 'id'] }];
}
