/** Findings as one page of HTML that needs nothing beside it, made for reading and for printing on A4. */
import {
  countWords,
  type FileReport,
  habitWords,
  placeWords,
  type Said,
  type Spot,
  severityWords,
  spotWords,
  worstFirst,
} from './report.js';
import type { Reported } from './report-json.js';

const style = `
body { font: 11pt/1.45 "Times New Roman", Times, serif; color: #000; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 16pt; text-align: center; } h2 { font-size: 13pt; margin: 1.6em 0 .3em; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; table-layout: fixed; }
th, td { border: 1px solid #444; padding: .25em .45em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; } .loi td:first-child { font-weight: bold; } .gan, .dieu { color: #444; font-size: 10pt; }
summary { cursor: pointer; } @page { size: A4; margin: 2cm 1.5cm 2cm 2cm; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

export function htmlText(files: readonly Reported[]): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kết quả kiểm tra</title>
<style>${style}</style>
</head>
<body>
<h1>KẾT QUẢ KIỂM TRA THỂ THỨC VÀ NỘI DUNG</h1>
${files.map(filePart).join('\n')}
</body>
</html>
`;
}

function filePart({ shown, diagnostics, report }: Reported): string {
  const messages = diagnostics.map(
    ({ message, place }) => `<li>${escapeHtml(`${placeWords(place)}: ${message}`)}</li>`,
  );
  const list = messages.length > 0 ? `<ul>${messages.join('')}</ul>` : '';
  const body = report ? judgedPart(report) : '<p>Chưa kiểm tra được tệp này.</p>';
  return `<section>\n<h2>${escapeHtml(shown)}</h2>\n${list}${body}\n</section>`;
}

function judgedPart(report: FileReport): string {
  const { said, counts, holds, unknown } = report;
  const rows = said.map(row).join('\n');
  const head =
    '<thead><tr><th style="width:9%">Mức</th><th style="width:26%">Chỗ</th><th>Thấy</th><th style="width:24%">Cần</th></tr></thead>';
  const table = said.length === 0 ? '' : `<table>${head}<tbody>\n${rows}\n</tbody></table>`;
  const open = unknown
    .map(({ rule, why }) => `<li>${escapeHtml(`${rule.id}: ${rule.demand} (${why})`)}</li>`)
    .join('\n');
  const worst = worstFirst(said)
    .slice(0, mostWorst)
    .map((one) => `<li>${escapeHtml(`${severityWords[one.severity]}: ${habitWords(one)} (${one.rule.id})`)}</li>`)
    .join('\n');
  const first = said.length > mostWorst / 2 ? `<p>Nặng nhất trước:</p><ol>\n${worst}\n</ol>` : '';
  return `<p>${countWords(counts)}; ${holds.length} quy tắc đạt, ${unknown.length} chưa xét được.</p>
${first}
${table}
<details><summary>Quy tắc chưa xét được</summary><ul>
${open}
</ul></details>`;
}

/** A page of summary. */
const mostWorst = 20;
const mostSpots = 12;

function row(said: Said): string {
  const { rule, severity, found, expected, spots } = said;
  const more = spots.length > mostSpots ? `<br>và ${spots.length - mostSpots} chỗ nữa` : '';
  const where = spots.slice(0, mostSpots).map(spotPart).join('<br>');
  const first = `${severityWords[severity]}<br><span class="dieu">${escapeHtml(rule.id)}</span>`;
  const isHabit = spots.some(({ own }) => own !== undefined);
  const wanted = `${escapeHtml(isHabit ? rule.demand : expected)}<br><span class="dieu">${escapeHtml(rule.clause)}</span>`;
  return `<tr class="${severity}"><td>${first}</td><td>${where}${more}</td><td>${escapeHtml(isHabit ? habitWords(said) : found)}</td><td>${wanted}</td></tr>`;
}

function spotPart(spot: Spot): string {
  const { near, own } = spot;
  const words = own ? `thấy ${own.found}; cần ${own.expected}` : near === undefined ? '' : `“${near}”`;
  return `${escapeHtml(spotWords(spot))}${words === '' ? '' : ` <span class="gan">${escapeHtml(words)}</span>`}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
