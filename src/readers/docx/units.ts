/** The ways in which OOXML writes numbers, lengths and switches. */
import { child, type Xml } from './xml.js';

const twipsPerUnit = new Map(Object.entries({ pt: 20, pc: 240, pi: 240, in: 1440, mm: 1440 / 25.4, cm: 1440 / 2.54 }));

export function integer(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number.parseInt(text, 10);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Twips; the strict form of the format writes lengths with a unit. */
export function twips(text: string | undefined): number | undefined {
  return length(text, 20);
}

/** Points from half points. */
export function halfPoints(text: string | undefined): number | undefined {
  const found = length(text, 2);
  return found === undefined ? undefined : found / 2;
}

/** Of a number with its unit; a pattern takes long over a value that is long on purpose. */
const longest = 40;

/** `perPoint`: how many of the plain unit make a point. */
function length(text: string | undefined, perPoint: number): number | undefined {
  if (text === undefined || text.length > longest) return undefined;
  const [, number = '', unit = ''] = /^\s*(-?\d+(?:\.\d+)?)\s*([a-z]*)\s*$/.exec(text) ?? [];
  const value = Number.parseFloat(number);
  if (Number.isNaN(value)) return undefined;
  const factor = twipsPerUnit.get(unit);
  return Math.round(factor === undefined ? value : (value * factor * perPoint) / 20);
}

/** Twips from English Metric Units. */
export function emu(text: string | undefined): number | undefined {
  const value = integer(text);
  return value === undefined ? undefined : Math.round(value / 635);
}

/** Twips from a CSS length of VML; its bare numbers are pixels of 1/96 inch. */
export function css(text: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^\s*(-?\d*\.?\d+)\s*([a-z]*)/.exec((text ?? '').slice(0, longest)) ?? [];
  const value = Number.parseFloat(number);
  return Number.isNaN(value) ? undefined : Math.round(value * (twipsPerUnit.get(unit) ?? 15));
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

const offWords = new Set(['0', 'false', 'off', 'none']);

/** An element that stands without a value switches on. */
export function isOn(element: Xml): boolean {
  const value = element.attributes['w:val'];
  return value === undefined || !offWords.has(value);
}

/** Whether the parent has the switch, and it is on. */
export function switches(parent: Xml | undefined, name: string): boolean {
  const found = child(parent, name);
  return found !== undefined && isOn(found);
}
