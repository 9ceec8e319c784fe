/** Findings for other programs: our own JSON, and SARIF 2.1.0 for editors and code platforms. */
import type { Diagnostic } from '../diagnostic/model.js';
import type { FindingPlace, MucDo, Rule } from './model.js';
import type { FileReport, Said, Spot } from './report.js';
import { placeWords } from './report.js';

/** A file as it is reported: judged, or told why not. */
export interface Reported {
  readonly shown: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly report?: FileReport;
}

export function jsonText(files: readonly Reported[]): string {
  return `${JSON.stringify({ phienBan: 1, tep: files.map(jsonFile) }, undefined, 2)}\n`;
}

function jsonFile({ shown, diagnostics, report }: Reported) {
  return {
    tep: shown,
    thongBao: diagnostics.map(({ code, severity, message, place }) => ({
      ma: code,
      mucDo: severity === 'error' ? 'loi' : 'canh-bao',
      loi: message,
      dong: place.line,
      cot: place.column,
    })),
    ...(report
      ? {
          dem: report.counts,
          chuaDat: report.said.map(jsonSaid),
          dat: report.holds.map(({ id }) => id),
          chuaXet: report.unknown.map(({ rule, why }) => ({ quyTac: rule.id, lyDo: why })),
        }
      : {}),
  };
}

function jsonSaid({ rule, severity, found, expected, spots, canFix }: Said) {
  return {
    quyTac: rule.id,
    mucDo: severity,
    yeuCau: rule.demand,
    dieuKhoan: rule.clause,
    thay: found,
    can: expected,
    suaDuoc: canFix,
    cho: spots.map(({ place, near, path, within, times, own }) => ({
      ...(own ? { thay: own.found, can: own.expected } : {}),
      dong: place.line,
      cot: place.column,
      trang: place.page,
      doan: place.paragraph,
      phan: place.part,
      trong: within,
      gan: near,
      lan: times,
      duong: path,
    })),
  };
}

const levels: Readonly<Record<MucDo, string>> = { loi: 'error', 'canh-bao': 'warning', 'goi-y': 'note' };

export function sarifText(files: readonly Reported[], version: string): string {
  const said = files.flatMap(({ report }) => report?.said ?? []);
  const rules = [...new Map(said.map(({ rule }) => [rule.id, rule])).values()];
  const log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'kehoach', version, language: 'vi', rules: rules.map(sarifRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: files.every(({ report }) => report !== undefined),
            toolExecutionNotifications: files.flatMap(({ diagnostics }) => diagnostics.map(notification)),
          },
        ],
        results: files.flatMap(({ report }) => (report?.said ?? []).flatMap((one) => sarifResults(one, rules))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function sarifRule({ id, demand, clause, severity }: Rule) {
  return {
    id,
    shortDescription: { text: demand },
    help: { text: clause },
    defaultConfiguration: { level: levels[severity] },
  };
}

function sarifResults({ rule, severity, found, expected, spots }: Said, rules: readonly Rule[]) {
  return spots.map((spot) => ({
    ruleId: rule.id,
    ruleIndex: rules.findIndex(({ id }) => id === rule.id),
    level: levels[severity],
    message: { text: `Thấy ${spot.own?.found ?? found}; cần ${spot.own?.expected ?? expected}.` },
    locations: [{ physicalLocation: physical(spot.place), logicalLocations: [logical(spot)] }],
  }));
}

function notification({ severity, message, place, code }: Diagnostic) {
  return {
    descriptor: { id: code },
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: physical(place) }],
  };
}

function physical({ file, line, column }: FindingPlace) {
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  const region = line === undefined ? {} : { region: { startLine: line, ...(column ? { startColumn: column } : {}) } };
  return { artifactLocation: { uri }, ...region };
}

/** Pages and paragraphs of files that have no lines. */
function logical({ place, near }: Spot) {
  return { name: `${placeWords(place)}${near === undefined ? '' : ` “${near}”`}`, kind: 'element' };
}
