/** Picks the reader of a file by what the file holds, whatever its name says. */
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import type { Loi } from '../../phrase/loi.js';
import type { ReadDocument } from '../../readers/model.js';

export type FileKind = 'docx' | 'doc' | 'pdf' | 'text' | 'rtf' | 'html' | 'image';

const names: Readonly<Record<FileKind, string>> = {
  docx: 'Word (.docx)',
  doc: 'Word cũ (.doc)',
  pdf: 'PDF',
  text: 'chữ (.txt)',
  rtf: 'RTF',
  html: 'HTML',
  image: 'ảnh',
};

/** How files of a kind begin, as Latin-1 letters. */
const beginnings: readonly (readonly [FileKind, readonly string[]])[] = [
  ['docx', ['PK\u0003\u0004']],
  ['doc', ['\u00d0\u00cf\u0011\u00e0']],
  ['image', ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*']],
];

const markup: readonly (readonly [FileKind, RegExp])[] = [
  ['pdf', /%PDF-/],
  ['rtf', /^\s*\{\\rtf/],
  ['html', /^\W{0,8}<(?:!doctype html|html|head|body|\?xml)/i],
];

function kindOfFile(bytes: Uint8Array): FileKind {
  const start = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
  const signed = beginnings.find(([, signs]) => signs.some((sign) => start.startsWith(sign)));
  return signed?.[0] ?? markup.find(([, pattern]) => pattern.test(start))?.[0] ?? 'text';
}

export interface ReadChoice {
  /** Of a Word file with tracked changes: the text before them. */
  readonly keepOriginal: boolean;
  readonly loi: Loi;
}

/** `shown`: the name in messages. Each reader is loaded only when it is needed. */
export async function readAnyDocument(
  shown: string,
  bytes: Uint8Array,
  choice: ReadChoice,
): Promise<Result<ReadDocument>> {
  const kind = kindOfFile(bytes);
  const said = bytes.length === 0 ? [] : mislabelled(shown, kind);
  const result = await readAs(kind, shown, bytes, choice);
  return { ...result, diagnostics: [...said, ...result.diagnostics].map(asSentence) };
}

function asSentence(diagnostic: Diagnostic): Diagnostic {
  const { message } = diagnostic;
  const whole = message.charAt(0).toUpperCase() + message.slice(1);
  return { ...diagnostic, message: /[.!?]$/.test(whole) ? whole : `${whole}.` };
}

async function readAs(
  kind: FileKind,
  shown: string,
  bytes: Uint8Array,
  { keepOriginal, loi }: ReadChoice,
): Promise<Result<ReadDocument>> {
  switch (kind) {
    case 'docx':
      return (await import('../../readers/docx/read.js')).readDocx(shown, bytes, {
        trackedChanges: keepOriginal ? 'original' : 'accepted',
      });
    case 'doc':
      return (await import('../../readers/doc/read.js')).readDoc(shown, bytes);
    case 'pdf':
      return (await import('./read-pdf.js')).readPdfApart(shown, bytes, loi);
    case 'text':
      return (await import('../../readers/text/read.js')).readText(shown, bytes, loi);
    default: {
      const message = `Thấy tệp ${names[kind]}, chưa đọc được; cần mở bằng Word rồi lưu lại thành .docx.`;
      return { diagnostics: [{ code: 'kieu-tep-la', severity: 'error', message, place: { file: shown } }] };
    }
  }
}

const extensions: Readonly<Record<string, FileKind>> = { docx: 'docx', docm: 'docx', doc: 'doc', pdf: 'pdf' };

/** A name that says another kind than the content is worth a word, not a stop. */
function mislabelled(shown: string, kind: FileKind): readonly Diagnostic[] {
  const extension = /\.([^./\\]+)$/.exec(shown)?.[1]?.toLowerCase() ?? '';
  const said = extensions[extension];
  if (said === undefined || said === kind) return [];
  const message = `Thấy đuôi tệp .${extension} nhưng bên trong là tệp ${names[kind]}; đọc theo nội dung bên trong.`;
  return [{ code: 'duoi-tep-sai', severity: 'warning', message, place: { file: shown } }];
}
