/** The comments of a file, each said once, where it is tied to the text. */
import type { ReadPlace } from '../model.js';
import { type Remarks, shorten } from './remarks.js';
import { textBelow } from './text-below.js';
import { childrenNamed, type Xml } from './xml.js';

export class Comments {
  private readonly waiting: Map<string, Xml>;

  constructor(
    part: Xml | undefined,
    private readonly remarks: Remarks,
  ) {
    this.waiting = new Map(childrenNamed(part, 'w:comment').map((one) => [one.attributes['w:id'] ?? '', one]));
  }

  met(id: string, place: ReadPlace): void {
    const comment = this.waiting.get(id);
    if (!comment) return;
    this.waiting.delete(id);
    const author = shorten(comment.attributes['w:author'] ?? 'không rõ tên');
    const text = childrenNamed(comment, 'w:p').map(textBelow).join(' / ');
    const message = `bình luận của ${author}: “${shorten(text, 300).normalize('NFC')}”`;
    this.remarks.add('reported', 'binh-luan', message, place, 1, textBelow(comment));
  }

  /** Those that no place of the text names. */
  rest(place: ReadPlace): void {
    for (const id of [...this.waiting.keys()]) this.met(id, place);
  }
}
