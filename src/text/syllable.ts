/** Whether a word can be a Vietnamese syllable: onset × rime × tone, wherever in the rime the tone mark stands. */

const onsets = 'ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const rimes = new Set(
  `a ai ao au ay am an ang anh ac ach at ap ăm ăn ăng ăc ăt ăp âu ây âm ân âng âc ât âp
  e eo em en eng ec et ep ê êu êm ên ênh êch êt êp êng i iu im in inh ich it ip ia iêm iên iêng iêc iêt iêp iêu
  o oi om on ong oc ot op oong ooc oa oai oao oay oam oan oang oanh oac oach oat oap oăm oăn oăng oăc oăt oe oeo oen oet
  ô ôi ôm ôn ông ôc ôt ôp ơ ơi ơm ơn ơt ơp u ui um un ung uc ut up ua uê uêch uênh uên uy uya uyên uyêt uynh uych uyt
  uyn uyu uyp uân uâng uât uây uơ uôi uôm uôn uông uôc uôt ư ưi ưu ưm ưng ưc ưt ưa ươi ươu ươm ươn ương ươc ươt ươp
  y yêm yên yêt yêu yêng ynh ych yt iêng`.split(/\s+/),
);

/** Tones as combining marks: huyền, sắc, ngã, hỏi, nặng. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopTones = new Set(['\u0301', '\u0323']);
const stopCoda = /(?:ch|[cpt])$/;

/** `lenient`: a tone left out by the typist does not matter. */
export function isSyllable(word: string, lenient = false): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tones = letters.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  const base = letters.replace(toneMarks, '').normalize('NFC');
  const [tone] = tones;
  if (stopCoda.test(base) && !(tone === undefined ? lenient : stopTones.has(tone))) return false;
  return rimes.has(base) || onsets.some((onset) => base.startsWith(onset) && fits(onset, base.slice(onset.length)));
}

/** k, gh, ngh are written before e, ê, i, y; c, g, ng before the rest (gì, giếng are g + i…). */
function fits(onset: string, rime: string): boolean {
  if (!rimes.has(rime)) return false;
  const front = /^[eêiy]/.test(rime);
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c' || onset === 'ng') return !front;
  if (onset === 'g') return !/^[eêy]/.test(rime);
  return true;
}
