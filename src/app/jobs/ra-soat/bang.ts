/** A review list as a form of Excel, and the decisions that a person filled in there. */
import path from 'node:path';
import type { Diagnostic } from '../../../diagnostic/model.js';
import { isOpen } from '../../../transforms/ra-soat/entry.js';
import { nhomWords } from '../../../transforms/ra-soat/words.js';
import { readInput } from '../../files/disk.js';
import { showPath } from '../../files/paths.js';
import { replaceFile } from '../../files/replace.js';
import { type Form, type FormRow, readForm, writeForm } from '../../plans/form-sheet.js';
import type { RaSoatCluster, RaSoatRequest, RaSoatRow } from './ra-soat.js';
import { kindWords } from './words.js';

const ten = 'Việc phải rà soát';
const cot: Form['cot'] = [
  { ten: 'Mã', rong: 13 },
  { ten: 'Chỗ trong kế hoạch', rong: 20 },
  { ten: 'Câu', rong: 50 },
  { ten: 'Chữ phải xem', rong: 30 },
  { ten: 'Đề xuất', rong: 40 },
  { ten: 'Vì sao', rong: 44 },
  { ten: 'Quyết', rong: 12, dien: true },
];
const quyet = 6;
const huongDan = [
  'Điền cột vàng “Quyết”: giữ (giữ chữ cũ), nhận (theo chữ mới hay đề xuất duy nhất), nhận 2 (theo đề xuất số 2), bỏ (bỏ chỗ ấy). Để trống là chưa quyết.',
  'Dòng câu hỏi chung quyết mọi việc của nó; việc nào ghi riêng thì theo điều ghi riêng.',
  'Không sửa cột Mã. Lưu lại dạng .xlsx, rồi gõ lệnh ra-soat với tùy chọn --nap và tên tệp này.',
];

/** `file`: as typed. */
export async function exportForm(clusters: readonly RaSoatCluster[], file: string, cwd: string): Promise<string> {
  const target = path.resolve(cwd, file);
  const open = clusters.flatMap((one) => {
    const rows = one.rows.filter(({ muc }) => isOpen(muc));
    return rows.length > 0 ? [{ ...one, rows }] : [];
  });
  await replaceFile(target, Buffer.from(await writeForm({ ten, cot, hang: open.flatMap(rowsOf), huongDan })));
  return showPath(target, cwd);
}

function rowsOf({ ma, nhom, cau, rows }: RaSoatCluster): readonly FormRow[] {
  const matters = rows.map((row) => matterRow(row, cau));
  if (nhom === undefined) return matters;
  return [
    {
      o: [ma, 'Câu hỏi chung', nhomWords[nhom], `${rows.length} chỗ, kê ở dưới`, '', '', ''],
      chon: [[quyet, ['giữ', 'nhận']]],
    },
    ...matters,
  ];
}

function matterRow({ muc, places }: RaSoatRow, cau: string): FormRow {
  const { deXuat = [], sau } = muc;
  const offers = [...(sau === undefined ? [] : [`Chữ mới: ${sau}`]), ...deXuat.map(({ chu }, i) => `${i + 1}) ${chu}`)];
  const takes = deXuat.length > 1 ? deXuat.map((_, i) => `nhận ${i + 1}`) : offers.length > 0 ? ['nhận'] : [];
  return {
    o: [muc.ma, places.join('; '), cau, muc.truoc, offers.join('\n'), `${kindWords(muc)}: ${muc.lyDo}`, ''],
    chon: [[quyet, ['giữ', ...takes, 'bỏ']]],
  };
}

interface Filled {
  readonly decisions: Pick<RaSoatRequest, 'nhan' | 'giu' | 'xoa'>;
  /** Rows that cannot be read, each with its cell. */
  readonly diagnostics: readonly Diagnostic[];
  /** `mã` → `G12`. */
  readonly cells: ReadonlyMap<string, string>;
}

export async function importForm(file: string, cwd: string): Promise<Filled> {
  const target = path.resolve(cwd, file);
  const shown = showPath(target, cwd);
  const none = { decisions: { nhan: [], giu: [], xoa: [] }, cells: new Map<string, string>() };
  const bytes = await readInput(target, shown);
  if (!bytes.value) return { ...none, diagnostics: bytes.diagnostics };
  const { value = [], diagnostics } = readForm(shown, bytes.value, { ten, cot });
  const [nhan, giu, xoa, faults]: [string[], string[], string[], Diagnostic[]] = [[], [], [], [...diagnostics]];
  for (const row of value) {
    const typed = row.o('Quyết').toLowerCase();
    const [, take, number] = /^(nhận|nhan)\s*(\d*)$/u.exec(typed) ?? [];
    if (typed === '') continue;
    if (take !== undefined) nhan.push(number === '' || number === undefined ? row.ma : `${row.ma}=${number}`);
    else if (typed === 'giữ' || typed === 'giu') giu.push(row.ma);
    else if (typed === 'bỏ' || typed === 'xóa' || typed === 'xoa') xoa.push(row.ma);
    else {
      const message = `Thấy “${row.o('Quyết')}” ở ô ${row.noi('Quyết')}; cần giữ, nhận, nhận 1, nhận 2… hoặc bỏ, nên dòng này chưa quyết.`;
      faults.push({ code: 'quyet-la', severity: 'error', message, place: { file: shown } });
    }
  }
  const cells = new Map(value.map((row) => [row.ma, row.noi('Quyết')]));
  return { decisions: { nhan, giu, xoa }, diagnostics: faults, cells };
}

/** Refusals of decisions with the cells that they were typed in. */
export function withCells(
  diagnostics: readonly Diagnostic[],
  cells: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  return diagnostics.map((one) => {
    const cell = [...cells].find(([ma]) => one.message.includes(ma))?.[1];
    return cell === undefined ? one : { ...one, message: `Ô ${cell}: ${one.message}` };
  });
}
