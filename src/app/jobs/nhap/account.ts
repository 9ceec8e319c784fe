/** The account of an import: every word of the source stands in the draft, or is told of; so is what stands elsewhere. */
import type { Diagnostic } from '../../../diagnostic/model.js';
import type { Document } from '../../../document/model.js';
import { placeWords } from '../../../extract/diagnostics.js';
import type { Coverage, SourceEntry } from '../../../extract/model.js';
import { compareWords, type WordDifference, wordsOf } from '../../../extract/word-count.js';
import type { ReadDocument, ReadRemark } from '../../../readers/model.js';
import { displaced } from './displaced.js';

export interface Account {
  readonly words: WordDifference;
  /** Things of the source that hold words, or may hold them, and that the reader could not give: pictures, comments… */
  readonly lost: number;
  readonly moved: readonly SourceEntry[];
  /** What of the above no other message names. */
  readonly diagnostics: readonly Diagnostic[];
}

export function accountOf(
  documents: readonly ReadDocument[],
  coverage: Coverage,
  document: Document,
  printed: readonly string[],
): Account {
  const { doan, them } = coverage;
  const texts = doan.map(({ chu }) => chu);
  const within = compareWords(
    texts,
    printed,
    them.map(({ chu }) => chu),
  );
  const unread = documents.flatMap(({ remarks }) => remarks.filter(isLoss).flatMap(({ lost = [] }) => lost));
  const words = unread.flatMap(wordsOf);
  const moved = displaced(coverage, document);
  return {
    words: { ...within, nguon: within.nguon + words.length, mat: [...within.mat, ...words] },
    lost: unread.length,
    moved,
    diagnostics: [...movedLines(moved), ...otherwise(unsaid(within.mat, doan), doan)],
  };
}

/** Page numbers and the like are counted by the reader, too, and are none. */
function isLoss({ kind, lost = [] }: ReadRemark): boolean {
  return kind !== 'ignored' && lost.length > 0;
}

/** What readers say of their files, a line for each thing. */
export function remarksOf({ file, remarks }: ReadDocument): readonly Diagnostic[] {
  return remarks
    .filter((remark) => remark.kind === 'reported' || isLoss(remark))
    .map((remark) => ({ code: remark.code, severity: 'warning', message: remarkWords(remark), place: { file } }));
}

const longestQuote = 200;

function remarkWords({ message, place, count, lost = [] }: ReadRemark): string {
  const words = lost.filter((one) => one !== '').join(' / ');
  const isSaid = words === '' || message.includes(words);
  const quoted = isSaid ? '' : ` Chữ không đưa vào: “${shortened(words, longestQuote)}”.`;
  const times = count > 1 ? `, ${count} lần` : '';
  const whole = message.replace(/[.;]$/, '');
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)} (${placeWords(place)}${times}).${quoted}`;
}

function movedLines(moved: readonly SourceEntry[]): readonly Diagnostic[] {
  return moved.map(({ tep, place, chu }) => ({
    code: 'doi-cho',
    severity: 'warning',
    message: `Thấy đoạn in ở chỗ khác với nguồn (${placeWords(place)}): “${shortened(chu, 80)}”; cần xem chỗ mới có đúng không.`,
    place: { file: tep },
  }));
}

/** Without the words of what is told of as a whole. */
function unsaid(mat: readonly string[], doan: readonly SourceEntry[]): readonly string[] {
  const told = doan.flatMap(({ trangThai, chu, mat: pieces }) =>
    trangThai === 'bo' || trangThai === 'chua-hieu' ? [chu] : pieces,
  );
  return compareWords(mat, told).mat;
}

/** Words that are not printed as they were, of paragraphs that are in the draft: each with what was done to it. */
function otherwise(mat: readonly string[], doan: readonly SourceEntry[]): readonly Diagnostic[] {
  const missing = new Set(mat);
  return doan
    .filter(({ trangThai, mat: pieces }) => (trangThai === 'doi' || trangThai === 'giu') && pieces.length === 0)
    .flatMap((entry) => {
      const words = wordsOf(entry.chu).filter((one) => missing.has(one));
      return words.length > 0 && (entry.trangThai === 'doi' || isOnlyHome(words, doan)) ? [{ entry, words }] : [];
    })
    .map(({ entry: { tep, place, chu, ghiChu }, words }) => ({
      code: 'in-khac-nguon',
      severity: 'warning',
      message: `Thấy chữ “${shortened(words.join(' '), 60)}” của đoạn “${shortened(chu, 80)}” (${placeWords(place)}) không in ra như nguồn${ghiChu.length > 0 ? `: ${ghiChu.join('; ')}` : '; cần xem lại'}.`,
      place: { file: tep },
    }));
}

/** No paragraph that is known to be printed otherwise holds the word. */
function isOnlyHome(words: readonly string[], doan: readonly SourceEntry[]): boolean {
  const others = doan.filter(({ trangThai }) => trangThai === 'doi').flatMap(({ chu }) => wordsOf(chu));
  return words.some((word) => !others.includes(word));
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
