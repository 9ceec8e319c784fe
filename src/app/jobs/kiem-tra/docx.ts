/** Findings as a Word report: one paragraph and one table for each file. */
import { countWords, habitWords, placeWords, type Said, severityWords, spotWords } from '../../../check/report.js';
import type { Reported } from '../../../check/report-json.js';
import type { Result } from '../../../diagnostic/model.js';
import type { BodyView } from '../../../template/body.js';
import { type Column, column, numbers, paragraph, table, viewOfReport } from '../../../template/report.js';
import { print } from '../../print/print.js';
import type { World } from '../../print/world.js';

export async function reportDocx(files: readonly Reported[], world: World): Promise<Result<Uint8Array>> {
  const noiDung = files.flatMap(filePart);
  const view = viewOfReport({ name: 'kiem-tra', file: 'báo cáo', noiDung });
  const { value, diagnostics } = await print(view, world, ['docx']);
  const bytes = value?.bytes.docx;
  return bytes ? { value: bytes, diagnostics } : { diagnostics };
}

function filePart({ shown, diagnostics, report }: Reported): readonly BodyView[] {
  const summary = report
    ? `${countWords(report.counts)}; ${report.holds.length} quy tắc đạt, ${report.unknown.length} chưa xét được.`
    : 'chưa kiểm tra được.';
  const messages = diagnostics.map(({ message, place }) => paragraph(`${placeWords(place)}: ${message}`));
  const said = report && report.said.length > 0 ? [table(columns, { hang: report.said })] : [];
  return [paragraph(summary, `${shown}:`), ...messages, ...said];
}

const columns: readonly Column<Said>[] = [
  numbers,
  column('Mức', 9, ({ severity, rule }) => [severityWords[severity], `(${rule.id})`], 'giua'),
  column('Chỗ', 24, spotsOf),
  column('Thấy', 28, (said) => habitWords(said)),
  column('Cần', 22, ({ expected }) => expected),
  column('Điều khoản', 20, ({ rule }) => rule.clause),
];

const mostSpots = 6;

function spotsOf({ spots }: Said): readonly string[] {
  const words = spots.slice(0, mostSpots).map((spot) => {
    const words = spot.own ? `: ${spot.own.found}` : spot.near === undefined ? '' : ` “${spot.near}”`;
    return `${spotWords(spot)}${words}`;
  });
  return spots.length > mostSpots ? [...words, `và ${spots.length - mostSpots} chỗ nữa`] : words;
}
