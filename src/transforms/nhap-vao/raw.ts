/** Gives texts that were not changed the very form that they have in YAML: `[](nam)` is loaded as `[2026](nam)`. */
import type { KeHoach } from '../../plan/schema.js';
import { mapTexts } from '../../values/map-texts.js';

/** `loaded` and `typed`: the same plan with its empty marks filled in, and as it was typed. */
export function asTyped(merged: KeHoach, loaded: KeHoach, typed: unknown): KeHoach {
  const forms = new Map<string, string>();
  collect(loaded, typed, forms);
  return forms.size === 0 ? merged : mapTexts(merged, (text) => forms.get(text) ?? text);
}

function collect(loaded: unknown, typed: unknown, forms: Map<string, string>): void {
  if (typeof loaded === 'string' && typeof typed === 'string') {
    if (loaded !== typed && typed.includes('[](')) forms.set(loaded, typed);
  } else if (typeof loaded === 'object' && loaded !== null && typeof typed === 'object' && typed !== null) {
    for (const [key, value] of Object.entries(loaded)) collect(value, Reflect.get(typed, key), forms);
  }
}
