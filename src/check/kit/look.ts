/** The look of a part of the form: size, bold, upright or italic, capitals, alignment, as the standard's styles have them. */
import type { ReadAlign, ReadRun } from '../../readers/model.js';
import type { CheckedText, Finding, Judge, Role, Subject } from '../model.js';
import { judged } from './answer.js';
import { absent, decimal, notShown, showsLook, showsSettings, standardValue, textsOf } from './form-rule.js';

export interface LookDemand extends Pick<Judge, 'id'> {
  readonly roles: readonly Role[];
  /** As messages name the part. */
  readonly name: string;
  /** Value of the standard that allows the sizes; without it the size sets say, if they name the role. */
  readonly size?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly align?: ReadAlign;
  /** A word set otherwise inside the text is no fault. */
  readonly mostly?: true;
  /** Texts of the roles that the rule is about. */
  readonly only?: (text: CheckedText, subject: Subject) => boolean;
}

export function lookRule(demand: LookDemand): Judge {
  const { id, roles, name, only } = demand;
  return {
    id,
    judge(subject) {
      const texts = textsOf(subject, ...roles).filter((text) => only?.(text, subject) ?? true);
      if (texts.length === 0) return absent(name);
      if (!showsLook(subject)) return notShown(subject, 'cỡ chữ và kiểu chữ');
      return judged(texts.flatMap((text) => faultsOf(text, demand, subject)));
    },
  };
}

interface Fault {
  readonly found: string;
  readonly wanted: string;
}

function faultsOf(text: CheckedText, demand: LookDemand, subject: Subject): readonly Finding[] {
  const faults = [
    ...sizeFault(text, sizesFor(demand, subject)),
    ...faceFault(text, 'bold', demand),
    ...faceFault(text, 'italic', demand),
    ...capitalsFault(text, demand.capitals),
    ...(showsSettings(subject) && isAlone(text) ? alignFault(text, demand.align) : []),
  ];
  if (faults.length === 0) return [];
  const found = `${demand.name} ${faults.map((one) => one.found).join(', ')}`;
  return [{ place: text.place, found, expected: faults.map((one) => one.wanted).join(', ') }];
}

/** Runs whose look can be seen; raised figures are set smaller. */
export function visibleRuns({ runs }: CheckedText): readonly ReadRun[] {
  return runs.filter(({ text, superscript }) => !superscript && /[\p{L}\p{N}]/u.test(text));
}

function sizesFor({ size, roles }: LookDemand, subject: Subject): readonly number[] {
  const { standard } = subject;
  const inSets = standard.sizeSets.flatMap(({ sizes }) => roles.flatMap((role) => sizes[role] ?? []));
  if (size === undefined) return [...new Set(inSets)].sort((a, b) => a - b);
  const { allowed } = standardValue(subject, size);
  if ('from' in allowed) return [allowed.from, allowed.to];
  return allowed.oneOf.filter((one) => typeof one === 'number');
}

function sizeFault(text: CheckedText, sizes: readonly number[]): readonly Fault[] {
  if (sizes.length === 0) return [];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const wrong = visibleRuns(text).flatMap(({ size }) =>
    size !== undefined && (size < least || size > most) ? [size] : [],
  );
  if (wrong.length === 0) return [];
  const names = [...new Set(wrong)].map(decimal).join(' và ');
  return [{ found: `cỡ chữ ${names}`, wanted: `cỡ chữ ${[...new Set(sizes)].map(decimal).join(' hoặc ')}` }];
}

const faceWords = {
  bold: { on: ['không đậm', 'chữ đậm'], off: ['đậm', 'chữ không đậm'] },
  italic: { on: ['đứng', 'chữ nghiêng'], off: ['nghiêng', 'chữ đứng'] },
} as const;

function faceFault(text: CheckedText, face: 'bold' | 'italic', { mostly, ...demand }: LookDemand): readonly Fault[] {
  const wanted = demand[face];
  const runs = visibleRuns(text);
  const wrong = runs.filter((run) => run[face] !== wanted);
  if (wanted === undefined || wrong.length === 0 || (mostly && wrong.length < runs.length)) return [];
  const [found, expected] = faceWords[face][wanted ? 'on' : 'off'];
  return [{ found: `${wrong.length === runs.length ? '' : 'có chỗ '}${found}`, wanted: expected }];
}

function capitalsFault({ text }: CheckedText, wanted: boolean | undefined): readonly Fault[] {
  if (wanted === undefined) return [];
  const isCapitals = !/\p{Ll}/u.test(text);
  if (isCapitals === wanted) return [];
  return [wanted ? { found: 'in thường', wanted: 'chữ in hoa' } : { found: 'in hoa', wanted: 'chữ in thường' }];
}

const alignNames: Readonly<Record<ReadAlign, string>> = {
  left: 'canh trái',
  center: 'canh giữa',
  right: 'canh phải',
  justify: 'canh đều hai bên',
};

function alignFault({ paragraph }: CheckedText, wanted: ReadAlign | undefined): readonly Fault[] {
  const align = paragraph?.format.align;
  if (wanted === undefined || align === undefined || align === wanted) return [];
  return [{ found: alignNames[align], wanted: alignNames[wanted] }];
}

/** Beside another thing on its line, tabs or blanks set it, not the alignment of the paragraph. */
function isAlone({ text, label, paragraph }: CheckedText): boolean {
  const letters = paragraph?.runs.map((run) => run.text).join('') ?? '';
  return /\S/.test(text) && letters.trim().length <= text.length + (label?.length ?? 0) + 4;
}
