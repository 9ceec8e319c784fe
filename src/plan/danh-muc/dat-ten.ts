/** Units known, with a source, to be named after a person or an event: a small table beside the large one. */
import type { Diagnostic, Result } from '../../diagnostic/model.js';
import { type Fault, readCsv } from './csv.js';
import { type DatTenTheo, type DonVi, datTenTheo, type NamedText } from './model.js';

const datTenHeader = 'ma,ten,theo,la_ai,chac,nguon'.split(',');

interface Entry {
  readonly theo: DatTenTheo;
  readonly line: number;
}

/**
 * The units with what the table knows of their names. A row with a code means that unit while it has this name;
 * without a code, every unit of exactly this name. What the table does not tell stays as it was.
 */
export function applyDatTen(units: readonly DonVi[], file: NamedText): Result<readonly DonVi[]> {
  const entries = new Map<string, Entry>();
  const faults = readCsv(file, datTenHeader, (fields, line) => enter(fields, line, entries));
  const used = new Set<Entry>();
  const value = units.map((unit) => {
    const entry = entries.get(`${unit.ma} ${unit.ten}`) ?? entries.get(` ${unit.ten}`);
    if (!entry) return unit;
    used.add(entry);
    return { ...unit, datTenTheo: entry.theo };
  });
  const idle = [...entries].filter(([, entry]) => !used.has(entry));
  const warnings = idle.map(([key, { line }]): Diagnostic => {
    const message = `Thấy “${key.trim()}” mà không có đơn vị nào như thế; cần mã và tên đúng như trong don-vi.csv.`;
    return { code: 'don-vi-la', severity: 'warning', message, place: { file: file.name, line } };
  });
  return { value, diagnostics: [...faults, ...warnings] };
}

function enter(fields: readonly string[], line: number, entries: Map<string, Entry>): Fault | undefined {
  const [ma = '', ten = '', word = '', , , nguon = ''] = fields;
  const theo = datTenTheo.find((known) => known === word);
  const key = `${ma} ${ten}`;
  if (!theo)
    return { code: 'gia-tri-la', message: `Thấy “${word}” ở cột theo; cần một trong: ${datTenTheo.join(', ')}.` };
  if (nguon === '') return { code: 'thieu-nguon', message: `Thấy tên “${ten}” chưa ghi nguồn; cần ghi dựa vào đâu.` };
  const earlier = entries.get(key);
  if (earlier)
    return {
      code: 'trung-ma',
      message: `Thấy “${key.trim()}” đã có ở dòng ${earlier.line}; cần một dòng cho mỗi tên.`,
    };
  entries.set(key, { theo, line });
  return undefined;
}
