/** "Kính gửi" of a công văn: one addressee on the line, or a list below it. */
import { isLabelled, labelSpan } from '../../phrase/form.js';
import type { Loi } from '../../phrase/loi.js';
import type { Line, Piece } from '../pieces.js';
import { cut, linesIn } from '../pieces.js';
import type { Reading } from '../reading.js';
import { slice, tidy } from '../rich.js';

export interface Addressees {
  readonly label?: Line;
  /** Without dashes and end marks. */
  readonly names: readonly Line[];
  readonly isList: boolean;
  readonly rest: readonly Piece[];
}

const noAddressee = '(chưa thấy nơi kính gửi trong tệp nguồn)';

export function readAddressees(body: readonly Piece[], loi: Loi): Addressees {
  const [first, ...others] = withoutFrame(body, loi);
  const end = first?.kind === 'line' ? labelSpan(loi, first.rich.text, 'kinh-gui') : 0;
  if (first?.kind !== 'line' || end === 0) return { names: [], isList: false, rest: body };
  if (end < first.rich.text.length) return { label: first, names: [cut(first, end)], isList: false, rest: others };
  const last = others.findIndex((piece) => piece.kind !== 'line' || !/^[-–+]\s/u.test(piece.rich.text));
  const names = others
    .slice(0, last < 0 ? others.length : last)
    .flatMap((piece) => (piece.kind === 'line' ? [piece] : []));
  if (names.length === 0) return { names: [], isList: false, rest: body };
  return { label: first, names, isList: true, rest: others.slice(names.length) };
}

/** Label and list may stand in a table without lines; its words are read as if they stood alone. */
function withoutFrame(body: readonly Piece[], loi: Loi): readonly Piece[] {
  const [first, ...others] = body;
  if (first?.kind !== 'table') return body;
  const lines = linesIn(first).map(({ line }) => line);
  return isLabelled(loi, lines[0]?.rich.text ?? '', 'kinh-gui') ? [...lines, ...others] : body;
}

export function addresseeTexts(addressees: Addressees | undefined, reading: Reading): string | string[] {
  const { label: first, names = [], isList = false } = addressees ?? {};
  if (!first) {
    reading.ledger.add('them.kinhGui', `Kính gửi: ${noAddressee}`, 'Tệp nguồn không có dòng “Kính gửi”; cần điền.');
    return noAddressee;
  }
  reading.ledger.put(first, 'them.kinhGui', 'kinh-gui');
  const texts = names.map((line, i) => {
    const path = isList ? `them.kinhGui.${i}` : 'them.kinhGui';
    const from = /^[-–+]\s*/u.exec(line.rich.text)?.[0].length ?? 0;
    const end = line.rich.text.length - (/\s*[;.,]$/.exec(line.rich.text)?.[0].length ?? 0);
    reading.ledger.put(line, path, 'kinh-gui');
    const mark = isList && i < names.length - 1 ? ';' : '.';
    if (!line.rich.text.endsWith(mark)) reading.ledger.change(line.paragraph, 'dấu câu cuối dòng in theo mẫu');
    return reading.prose(line, tidy(slice(line.rich, from, end)), 'phanCong', path);
  });
  return isList ? texts : (texts[0] ?? '…');
}
