/** What a file holds beside its text: macros, embedded files, addresses outside. */
import type { Reading } from './reading.js';
import { shorten } from './remarks.js';

/** What every Word file has, and folders. */
const usual =
  /^(?:docprops\/.*|word\/(?:websettings|fonttable|stylewitheffects|commentsextended|commentsids|people)\.xml|.*\.rels|.*\/)$/;

export function reportPackage({ file, remarks }: Reading): void {
  const place = { part: file.main.path };
  for (const { type, target, external } of file.relations.values()) {
    if (!external || type === 'hyperlink') continue;
    remarks.add('reported', 'lien-ket-ngoai', `tệp trỏ ra ngoài (${type}: “${shorten(target)}”): không mở`, place);
  }
  for (const name of file.unread) {
    const lower = name.toLowerCase();
    if (lower.endsWith('vbaproject.bin'))
      remarks.add('reported', 'macro', 'tệp có macro: không đọc, không chạy', place);
    else if (lower.includes('/embeddings/'))
      remarks.add('reported', 'tep-nhung', `tệp nhúng “${shorten(name)}”: không đọc`, place);
    else if (!usual.test(lower))
      remarks.add('ignored', 'phan-khac', 'phần không chứa chữ của văn bản (hình, phông, thiết lập…): bỏ qua', place);
  }
}
