/** Hashes of every text of a plan, by node id: what the program wrote last can be told from what a person wrote since. */

import { hash } from 'node:crypto';
import type { KeHoach } from '../../plan/schema.js';
import { planItems } from '../../plan/walk.js';
import { isRecord } from '../../values/record.js';
import type { Nen } from './model.js';
import { indexIds } from './paths.js';

/** A text or value of the plan under a name that outlives insertions: `k7.chu`, `nv9.o.thoiGian`, `noiNhan`. */
export type Fields = ReadonlyMap<string, unknown>;

const structural = new Set(['id', 'nguon', 'con', 'hang', 'noiDung', 'phuLuc', 'nguonGoc', 'raSoat', 'phienBan']);

export function fieldsOf(keHoach: KeHoach): Fields {
  const fields = new Map<string, unknown>();
  const add = (prefix: string, holder: object) => {
    for (const [key, value] of Object.entries(holder)) {
      if (structural.has(key) || value === undefined) continue;
      if (key === 'o' && isRecord(value)) add(`${prefix}o.`, value);
      else fields.set(prefix + key, value);
    }
  };
  add('', keHoach);
  for (const { item } of planItems(keHoach)) add(`${item.id ?? ''}.`, item);
  return fields;
}

/** The field that a data path lies in. */
export function fieldAt(keHoach: KeHoach, path: string): string {
  const { nut, rest } = indexIds(keHoach).ownerOf(path);
  return fieldName(nut, rest);
}

/** A cell is a field of its own; of everything else, the first key is. */
export function fieldName(nut: string, rest: string): string {
  const keys = rest.split('.');
  const name = keys.slice(0, keys[0] === 'o' ? 2 : 1).join('.');
  return nut === '' ? name : `${nut}.${name}`;
}

export function hashValue(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 10);
}

/** `written`: with the decisions, as it goes to the disk; `bare`: as the transform alone makes it. */
export function makeNen(written: KeHoach, bare: KeHoach): Nen {
  const fields = fieldsOf(written);
  const without = written === bare ? new Map<string, unknown>() : fieldsOf(bare);
  const entries = [...fields].map(([name, value]) => {
    const [now, before] = [hashValue(value), without.has(name) ? hashValue(without.get(name)) : undefined];
    return [name, before === undefined || before === now ? now : `${now} ${before}`] as const;
  });
  return Object.fromEntries(entries);
}

/** Hash as written last, and without decisions; undefined for what the program never wrote. */
export function baseOf(nen: Nen, field: string): { readonly written: string; readonly bare: string } | undefined {
  const [written, bare] = (Object.hasOwn(nen, field) ? nen[field] : undefined)?.split(' ') ?? [];
  return written === undefined ? undefined : { written, bare: bare ?? written };
}

/** Fields whose present text is not what the program wrote last. */
export function editedFields(nen: Nen, keHoach: KeHoach): ReadonlySet<string> {
  const edited = new Set<string>();
  for (const [name, value] of fieldsOf(keHoach)) {
    const base = baseOf(nen, name);
    if (base && base.written !== hashValue(value)) edited.add(name);
  }
  return edited;
}

/** After decisions changed the plan: fields that nobody had edited stay known as the program's own. */
export function renewNen(nen: Nen, before: KeHoach, after: KeHoach): Nen {
  const edited = editedFields(nen, before);
  const fields = fieldsOf(after);
  const renewed = Object.entries(nen).map(([name, hashes]) => {
    const base = baseOf(nen, name);
    if (!base || edited.has(name) || !fields.has(name)) return [name, hashes] as const;
    const now = hashValue(fields.get(name));
    return [name, now === base.bare ? now : `${now} ${base.bare}`] as const;
  });
  return Object.fromEntries(renewed);
}
