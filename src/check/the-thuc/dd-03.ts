/** The place: the unit's name without its noun. */
import { placeRule } from '../kit/place-name.js';

export const diaDanh = placeRule({
  id: 'DD-03',
  isAbout: (named) => named === 'khong' || named === 'chua-ro',
});
