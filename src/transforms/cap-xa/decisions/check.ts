/** What the decisions name must exist: the plan they are about, its nodes, the bodies of a commune, the words to fill in. */
import { didYouMean } from '../../../diagnostic/suggest.js';
import { filledWords } from '../commune/slots.js';
import type { MucQuyetDinh, QuyetDinh } from './model.js';

export interface Unfit {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export interface Known {
  /** Base name of the province's plan. */
  readonly nguon: string;
  /** Ids of its nodes and rows; undefined where it has none yet. */
  readonly nodes: ReadonlySet<string> | undefined;
  /** Ids of the bodies of a xã. */
  readonly bodies: readonly string[];
}

export function checkDecisions({ nguon, quyetDinh }: QuyetDinh, known: Known): readonly Unfit[] {
  if (nguon !== known.nguon) {
    const message = `Thấy quyết định của kế hoạch “${nguon}”; cần của “${known.nguon}”, vì đổi tên kế hoạch thì phải đổi cả khóa nguon.`;
    return [{ path: ['nguon'], message }];
  }
  return quyetDinh.flatMap((one, index) =>
    checkOne(one, known).map(({ path, message }) => ({ path: ['quyetDinh', index, ...path], message })),
  );
}

/** How questions about who does something are answered; every other one is about a sentence. */
const fits: Readonly<Record<string, readonly string[]>> = {
  'muc-giao-viec': ['de-xuat', 'bo', 'viec-xa', 've:<mã cơ quan>'],
  'chia-viec': ['bo', 'viec-xa', 've:<mã cơ quan>'],
  'hang-bang': ['giu', 'bo', 'viec-xa', 've:<mã cơ quan>'],
  'o-co-quan': ['giu', 'bo', 've:<mã cơ quan>', 'chu'],
  'muc-thon': ['de-xuat', 'bo', 'chu'],
  'trung-viec': ['giu', 'bo'],
};
const ofSentence = ['de-xuat', 'giu', 'bo', 'chu'];

/** An answer that says nothing to the question would leave its passage out without a word. */
function unfitAnswer({ ma, loai, chon, deXuat }: MucQuyetDinh): readonly Unfit[] {
  if (ma === undefined || loai === undefined || chon === null) return [];
  const wanted = fits[loai] ?? ofSentence;
  if (wanted.some((one) => one === chon || (one.startsWith('ve:') && chon.startsWith('ve:')))) return [];
  const offered = wanted.filter((one) => one !== 'de-xuat' || deXuat !== undefined);
  const message = `Thấy chon: ${chon}, câu hỏi này không trả lời như thế được; cần ${offered.join(', ')}.`;
  return [{ path: ['chon'], message }];
}

function checkOne(one: MucQuyetDinh, { nodes, bodies }: Known): readonly Unfit[] {
  const { ma, nut, chon, chu = '' } = one;
  const faults = [...unfitAnswer(one)];
  // A decided question stays when the province takes its passage away; what was typed by hand is a slip.
  if (ma === undefined && nodes && !nodes.has(nut)) {
    const message = `Thấy nut: ${nut}, kế hoạch của tỉnh không có mục nào mã ấy; cần id của một mục.`;
    faults.push({ path: ['nut'], message });
  }
  const body = /^ve:(.+)$/.exec(chon ?? '')?.[1];
  if (body !== undefined && !bodies.includes(body)) {
    const message = `Thấy chon: ve:${body}, cấp xã không có cơ quan nào mã ấy; cần mã như phong-vhxh, cong-an-xa.${didYouMean(body, bodies)}`;
    faults.push({ path: ['chon'], message });
  }
  const words = [...filledWords, ...bodies];
  for (const [whole, word = ''] of chon === 'chu' ? chu.matchAll(/\{[\^!]?([^{}]*)\}/g) : []) {
    if (words.includes(word)) continue;
    const message = `Thấy ${whole} trong chu, chương trình không biết thay bằng chữ nào; cần như {xa}, {don-vi}, {phong-vhxh}.${didYouMean(word, words)}`;
    faults.push({ path: ['chu'], message });
  }
  return faults;
}
