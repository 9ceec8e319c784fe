/** What the checker judges and what it says: one subject per file, one rule a file, three possible answers per rule. */
import type { Place } from '../diagnostic/model.js';
import type { Part } from '../document/parts.js';
import type { DanhMuc } from '../plan/catalogue.js';
import type { KeHoach } from '../plan/schema.js';
import type { ReadDocument, ReadParagraph, ReadRun } from '../readers/model.js';
import type { Standard } from '../standard/model.js';

/** A file made ready for judging; rules read it and nothing else. */
export interface Subject {
  readonly file: string;
  /** `yaml`: form is judged on the Word file that was built from it in memory and read back. */
  readonly kind: 'yaml' | ReadDocument['kind'];
  /** The file as written. */
  readonly read: ReadDocument;
  /** Every printed text in reading order: what content rules read, of whatever kind the file is. */
  readonly texts: readonly CheckedText[];
  /** The plan itself, or the draft taken from the file. */
  readonly keHoach: KeHoach;
  /** ISO day on which names and laws are judged: the plan's own date, else the first day of its period, else of its year. */
  readonly ngay: string;
  readonly danhMuc: DanhMuc;
  readonly standard: Standard;
  readonly measure: Measure;
}

/** Width in twips of a text set in the font of the decree (Tinos has its widths) at a size in pt. */
export type Measure = (text: string, look: Pick<ReadRun, 'bold' | 'italic'>, size: number) => number;

/** Part of the form that a paragraph is; '' where nobody can tell. */
export type Role = Part | '';

/** A printed text with its place in the file that the user has before him. */
export interface CheckedText {
  /** As printed, NFC, without the label: no white space at its ends, inside it all as it stands, tabs and breaks too. */
  readonly text: string;
  /** `a)`, `1.`, `-`: as typed or as computed. */
  readonly label?: string;
  readonly role: Role;
  readonly place: FindingPlace;
  /** Data path in `keHoach`, where the text went there. */
  readonly path?: string;
  /** Id of the node, row or appendix that holds the text. */
  readonly node?: string;
  /** Where it stands in `read`. A paragraph cut by tabs into several things of the head or the end gives a text for each. */
  readonly paragraph?: ReadParagraph;
  /** Where `text` begins in the letters of the paragraph's runs, joined. */
  readonly offset: number;
  /** What `text` is set in, its typed label included; marks of footnotes are left out. */
  readonly runs: readonly ReadRun[];
}

/** Line and column of YAML or text; page of a PDF; counted paragraph of a Word file. */
export interface FindingPlace extends Place {
  readonly page?: number;
  readonly paragraph?: number;
  /** Part of a Word file when it is not the body, such as `chú thích`. */
  readonly part?: string;
}

/** `loi`: the decree says must; `canh-bao`: it says should, or the fact is uncertain; `goi-y`: a hint. */
export const mucDo = ['loi', 'canh-bao', 'goi-y'] as const;
export type MucDo = (typeof mucDo)[number];

/** What a rule demands, and why: a row of `data/quy-tac/`. */
export interface Statement {
  /** Stable, such as `QH-02` or `so-la-ma-nhay`; content rules have speaking names. */
  readonly id: string;
  /** A Vietnamese sentence. */
  readonly demand: string;
  /** `Phụ lục I, Phần I, II.1`; for content rules the reason in a few words. */
  readonly clause: string;
  readonly strength: 'must' | 'should' | 'info';
  /** Of the rule's source: D decree text, M its sample forms, K, P, S, X, I, 2 as in the standard's own notes. */
  readonly status: string;
  /** Usual severity; a configuration file may change it. */
  readonly severity: MucDo;
  /** Whether a document may be printed for signing in spite of it, when a reason is given. */
  readonly override: boolean;
  readonly examples: readonly Example[];
}

/** Parts of a plan where an example may stand. */
export const exampleParts = [
  'dau',
  'so',
  'ngay',
  'loai',
  'trichYeu',
  'canCu',
  'loiDan',
  'than',
  'noiNhan',
  'ky',
  'phuLuc',
] as const;

/** Words about the look of a file, or the text of parts of a plan. */
export type ExampleText = string | Readonly<Partial<Record<(typeof exampleParts)[number], string>>>;

/** One fault and its right form; a test plants the one and the other. */
export interface Example {
  readonly bad: ExampleText;
  readonly good: ExampleText;
  /** What must be told of the bad one. */
  readonly found: string;
}

/** How a rule looks at a file. */
export interface Judge {
  readonly id: string;
  readonly judge: (subject: Subject) => Verdict;
}

export interface Rule extends Statement, Judge {}

export type Verdict =
  | { readonly answer: 'holds' }
  | { readonly answer: 'broken'; readonly findings: readonly Finding[] }
  /** What the file cannot show, or does not have. `why`: a Vietnamese sentence. */
  | { readonly answer: 'unknown'; readonly why: string };

export interface Finding {
  readonly place: FindingPlace;
  /** What was found, and what is wanted: `Thấy …; cần …`. Both without full stop and without these first words. */
  readonly found: string;
  readonly expected: string;
  /** Only where a mechanical change is certain to be right. */
  readonly fix?: Fix;
}

/** Letters `start`–`end` of a text's printed form become `after`. */
export interface Fix {
  readonly text: CheckedText;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}
