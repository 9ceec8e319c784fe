/** The place of units named after a person, a number or an event: the whole name, with a capital noun. */
import { placeRule } from '../kit/place-name.js';

export const diaDanhRieng = placeRule({
  id: 'DD-04',
  isAbout: (named) => named === 'nguoi' || named === 'so' || named === 'su-kien',
});
