/** Tracked changes: which side is read, and the tally of what was taken or left. */
import type { ReadPlace } from '../model.js';
import { type Remarks, shorten } from './remarks.js';
import { textBelow } from './text-below.js';
import { child, type Xml } from './xml.js';

export type TrackedChanges = 'accepted' | 'original';

const kinds = new Map<string, 'ins' | 'del'>([
  ['w:ins', 'ins'],
  ['w:moveTo', 'ins'],
  ['w:del', 'del'],
  ['w:moveFrom', 'del'],
]);

export class Changes {
  constructor(
    private readonly side: TrackedChanges,
    private readonly remarks: Remarks,
  ) {}

  /** Undefined: not a tracked change. Otherwise whether what it holds is part of the side that is read. */
  keeps(element: Xml, place: ReadPlace): boolean | undefined {
    const kind = kinds.get(element.name);
    if (kind === undefined) return undefined;
    const isKept = (kind === 'ins') === (this.side === 'accepted');
    this.note(kind, element, place, isKept ? undefined : element);
    return isKept;
  }

  /**
   * Whether the properties (of a paragraph's mark, of a row) say that their bearer is not on the side that is read.
   * `bearer`: what goes with it.
   */
  drops(properties: Xml | undefined, place: ReadPlace, bearer?: Xml): boolean {
    const marks = properties?.children.filter((one) => kinds.has(one.name)) ?? [];
    const isDropped = marks.map((mark) => this.keeps(mark, place)).includes(false);
    if (isDropped && bearer) this.note('del', marks[0] ?? bearer, place, bearer);
    return isDropped;
  }

  /** The properties of the side that is read: `w:rPr` or `w:pPr`, or what they were before the change. */
  properties(parent: Xml | undefined, name: 'w:rPr' | 'w:pPr', place: ReadPlace): Xml | undefined {
    const properties = child(parent, name);
    const change = child(properties, `${name}Change`);
    if (!change) return properties;
    this.note('format', change, place);
    return this.side === 'accepted' ? properties : (child(change, name) ?? properties);
  }

  private note(kind: 'ins' | 'del' | 'format', { attributes }: Xml, place: ReadPlace, lost?: Xml): void {
    const author = shorten(attributes['w:author'] ?? 'không rõ tên');
    const what = { ins: 'chỗ thêm', del: 'chỗ xóa', format: 'chỗ đổi định dạng' }[kind];
    const how = this.side === 'accepted' ? 'đọc như đã chấp nhận' : 'đọc bản trước khi sửa';
    const message = `${what} đang theo dõi (Track Changes) của ${author}: ${how}`;
    const words = lost === undefined ? '' : textBelow(lost);
    this.remarks.add('changed', 'theo-doi-thay-doi', message, place, 1, words.trim() === '' ? undefined : words);
  }
}
