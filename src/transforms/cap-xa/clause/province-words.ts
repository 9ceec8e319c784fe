/** What of a clause is the whole province's or another commune's alone: figures, places, people, bodies that no catalogue lists. */

import type { Group } from '../../../phrase/groups.js';
import type { Loi } from '../../../phrase/loi.js';
import type { DonVi } from '../../../plan/catalogue.js';
import { createFigures, type Figure } from './figures.js';
import { createPlaceNames } from './place-names.js';

export interface ProvinceWords {
  /** Numbers with what they count; `từ 02 ca trở lên`, `trong 24 giờ` hold everywhere and are none. */
  figures(text: string): readonly Figure[];
  place(text: string): string | undefined;
  /** People, telephone numbers, addresses. */
  person(text: string): string | undefined;
  body(text: string): string | undefined;
}

/** `units`: of the country, of any time; `ten`: the province's own name, which other rules judge. */
export function createProvinceWords(loi: Loi, units: readonly DonVi[], ten: string): ProvinceWords {
  const first = (group: Group, text: string): string | undefined => {
    const hit = loi.bang(group).first(text);
    return hit && text.slice(hit.start, hit.end);
  };
  const named = createPlaceNames(units, ten);
  return {
    figures: createFigures(loi),
    place: (text) => first('diaDanhRieng', text) ?? named(text),
    person: (text) => first('nguoiLienHe', text),
    body: (text) => first('coQuanNgoaiXa', text),
  };
}
