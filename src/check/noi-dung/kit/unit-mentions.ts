/** Units named with their noun in texts, and which of the catalogue are meant. */
import type { DonVi } from '../../../plan/catalogue.js';
import { possibleDays } from '../../../plan/dates.js';
import type { Subject } from '../../model.js';
import { bodyProse, type Passage, remember } from './kit.js';
import { ownUnits } from './names.js';

export interface UnitMention {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly noun: string;
  readonly name: string;
  /** Units so called on a day that the plan's date can become; those ever called so. */
  readonly now: readonly DonVi[];
  readonly ever: readonly DonVi[];
}

const form =
  /(?<![\p{L}])([Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) (\p{Lu}\p{L}{0,9}(?:['’ -]\p{Lu}\p{L}{0,9}){0,4}|\d{1,2}(?![\d/.,%]))/gu;

export const unitMentions = remember((subject): readonly UnitMention[] => {
  const { first, last } = possibleDays(subject.keHoach.ngay);
  const days = first === last ? [first] : [first, last];
  return bodyProse(subject).flatMap((passage) =>
    [...passage.text.matchAll(form)].flatMap((match): UnitMention[] => {
      const [whole, noun = '', words = ''] = match;
      if (whole === whole.toUpperCase()) return [];
      const parts = words.split(' ');
      // The longest beginning that is a unit's name at all: "xã San Thàng Công an" ends after two words.
      for (let count = parts.length; count > 0; count--) {
        const name = parts.slice(0, count).join(' ');
        const asked = `${noun.toLowerCase()} ${name}`;
        const ever = subject.danhMuc.timDonVi(asked).filter(({ loai }) => loai === noun.toLowerCase());
        if (ever.length === 0) continue;
        const end = match.index + noun.length + 1 + name.length;
        const now = days.flatMap((day) =>
          subject.danhMuc.timDonVi(asked, day).filter(({ loai }) => loai === noun.toLowerCase()),
        );
        return [{ passage, start: match.index, end, noun, name, now, ever }];
      }
      return [];
    }),
  );
});

/** Of several units of one name: those of the own province, when there are any. */
export function meant(units: readonly DonVi[], subject: Subject): readonly DonVi[] {
  const province = ownUnits(subject).at(-1)?.ma;
  const near = units.filter((unit) => provinceOf(unit, subject) === province);
  return near.length > 0 ? near : units;
}

function provinceOf(unit: DonVi, { danhMuc }: Subject): string {
  let [code, parent] = [unit.ma, unit.maCha];
  for (let round = 0; parent !== undefined && round < 4; round++) {
    code = parent;
    parent = (danhMuc.donVi(parent, unit.den ?? unit.tu) ?? danhMuc.donVi(parent))?.maCha;
  }
  return code;
}
