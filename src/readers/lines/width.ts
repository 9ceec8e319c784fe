/** How wide a line would be printed: in em of a Times-like face, whose accented letters are as wide as their bases. */

const regular: Readonly<Record<number, string>> = {
  180: "'",
  250: ' ,.\u00a0',
  278: '/:;\\ijlt',
  333: '!()-[]`frI‘’',
  389: 'sJ',
  408: '"',
  444: '?acez“”',
  480: '{}',
  500: '#$*0123456789_bdghknopquvxyđ–',
  564: '+<=>',
  529: 'ơ',
  542: 'ư',
  556: 'FPS',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐƠ',
  776: 'Ư',
  778: '&m',
  833: '%',
  889: 'M',
  944: 'W',
  1000: '—…',
};

const boldDifferences: Readonly<Record<number, string>> = {
  333: ':;jt',
  389: 'IsJ',
  444: 'cerz',
  500: 'agovxyJ“”',
  556: 'Sbdhknpquđ',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYw',
  778: 'GHKOQƠ',
  796: 'Ư',
  600: 'ư',
  554: 'ơ',
  833: '&m',
  944: 'M',
  1000: '%W',
};

function table(...lists: readonly Readonly<Record<number, string>>[]): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((list) =>
      Object.entries(list).flatMap(([width, letters]) =>
        [...letters].map((letter) => [letter, Number(width) / 1000] as const),
      ),
    ),
  );
}

const faces = { regular: table(regular), bold: table(regular, boldDifferences) };

/** Letters keep their horn, which widens them, and lose every other mark. */
function base(letter: string): string {
  const [first = letter, ...marks] = letter.normalize('NFD');
  return marks.includes('\u031b') ? `${first}\u031b`.normalize('NFC') : first;
}

const known = new Map<string, readonly [number, number]>();

function widthOf(letter: string): readonly [number, number] {
  const before = known.get(letter);
  if (before) return before;
  const plain = base(letter);
  const width = [faces.regular.get(plain) ?? 0.5, faces.bold.get(plain) ?? 0.5] as const;
  known.set(letter, width);
  return width;
}

export function printedWidth(text: string, bold = false): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter)[bold ? 1 : 0];
  return sum;
}
