/** What the name of a font alone says: weight, slope, capitals only, an encoding from before Unicode. */

interface FontFacts {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Draws small letters as capitals. */
  readonly capitals: boolean;
  readonly legacy?: 'TCVN3' | 'VNI';
  /** Its characters are pictures, whatever their codes are elsewhere. LibreOffice's OpenSymbol is Unicode. */
  readonly symbol: boolean;
}

const known = new Map<string, FontFacts>();

export function fontFacts(name: string | undefined): FontFacts {
  const key = name ?? '';
  let facts = known.get(key);
  if (!facts) {
    facts = look(key);
    // Names come from files: the memory of them must not grow without end.
    if (known.size < 1000) known.set(key, facts);
  }
  return facts;
}

function look(name: string): FontFacts {
  const legacy = /^\.vn/i.test(name) ? 'TCVN3' : /^vni[- ]/i.test(name) ? 'VNI' : undefined;
  return {
    bold: /\b(?:bold|black|heavy)|bold(?:mt|italic)|đậm/i.test(name) && !/semi-?light/i.test(name),
    italic: /\b(?:italic|oblique)|italicmt/i.test(name),
    capitals: /^\.vn.*h$/i.test(name),
    ...(legacy && { legacy }),
    symbol: /^(?:symbol|wingdings(?: [23])?|webdings|zapfdingbats|zapf dingbats|marlett)$/i.test(name),
  };
}
