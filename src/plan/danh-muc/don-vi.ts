/** Reads the table of units: the form of every row, then what rows say of each other. */
import type { Result } from '../../diagnostic/model.js';
import { type Fault, readLines } from './csv.js';
import { checkRelations, type UnitRow } from './don-vi-relations.js';
import { readTraits, type Traits, traitColumns } from './don-vi-traits.js';
import type { CapDonVi, DonVi, NamedText } from './model.js';

const donViHeader = ['ma', 'ten', ...traitColumns];

const codeForms: Readonly<Record<CapDonVi, RegExp>> = { tinh: /^\d{2}$/, huyen: /^\d{3}$/, xa: /^\d{5}$/ };

/** The rows that are right by themselves, in the order of the file, with every fault of the file. */
export function readDonVi(file: NamedText): Result<readonly DonVi[]> {
  const rows: UnitRow[] = [];
  const traitsOf = remember(readTraits);
  const diagnostics = readLines(file, donViHeader, (line, number) => {
    const row = readRow(line, number, traitsOf);
    if ('code' in row) return row;
    rows.push(row);
    return undefined;
  });
  return { value: rows.map(({ unit }) => unit), diagnostics: [...diagnostics, ...checkRelations(file.name, rows)] };
}

function readRow(row: string, line: number, traitsOf: (rest: string) => Traits | Fault): UnitRow | Fault {
  if (row.includes('"'))
    return { code: 'bang-sai', message: 'Thấy dấu ngoặc kép; cần bỏ đi, vì bảng đơn vị không có ô nào cần đến.' };
  const first = row.indexOf(',');
  const second = row.indexOf(',', first + 1);
  const ma = row.slice(0, first);
  const ten = row.slice(first + 1, second);
  const traits = traitsOf(row.slice(second + 1));
  if ('code' in traits) return traits;
  const { loai, cap, maCha, tu, den, datTenTheo, bienDoi, nguon } = traits;
  if (!codeForms[cap].test(ma)) {
    return { code: 'ma-sai', message: `Thấy mã “${ma}”; cần 2 chữ số (tỉnh), 3 chữ số (huyện) hoặc 5 chữ số (xã).` };
  }
  if (ten === '' || ten !== ten.trim()) {
    return { code: 'ten-sai', message: `Thấy tên “${ten}”; cần tên không có khoảng trắng thừa.` };
  }
  return { unit: { ma, ten, loai, cap, maCha, tu, den, datTenTheo, bienDoi, nguon }, traits, line };
}

/** After its name, a row is mostly the same as its neighbours': 1,700 rests for 14,000 rows, each read once. */
function remember(read: (rest: string) => Traits | Fault): (rest: string) => Traits | Fault {
  const known = new Map<string, Traits | Fault>();
  return (rest) => {
    const found = known.get(rest) ?? read(rest);
    known.set(rest, found);
    return found;
  };
}
