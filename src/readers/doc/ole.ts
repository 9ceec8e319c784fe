/** Looks into the compound file that a .doc is, trusting none of its chains, before a library walks them. */

const endOfChain = 0xfffffffe;
const nothing = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly first: number;
  readonly size: number;
  readonly near: readonly number[];
}

export interface OleFile {
  stream(name: string): Uint8Array | undefined;
  /** Where a byte of a stream stands in the file; undefined in short streams. */
  place(name: string, offset: number): number | undefined;
}

/** Undefined: broken, or made so that a reader would never end. */
export function openOle(bytes: Uint8Array): OleFile | undefined {
  try {
    return opened(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reads past the end throw a RangeError, which is how damage shows. */
function opened(bytes: Uint8Array): OleFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return undefined;
  const size = 1 << shift;
  // The header fills the first.
  const sectors = Math.ceil(bytes.length / size) - 1;
  const table = allocationTable(view, size, sectors);
  if (!table) return undefined;
  const chain = (first: number) => chainOf(table, first, sectors);
  const bodyOf = (ids: readonly number[]) => joined(bytes, ids, size);
  const folderIds = chain(view.getUint32(48, true));
  const shortIds = chain(view.getUint32(60, true));
  if (!folderIds || !shortIds || shortIds.length !== view.getUint32(64, true)) return undefined;
  const entries = entriesOf(bodyOf(folderIds));
  const root = entries.find((entry) => entry.type === 5);
  const rootIds = root && chain(root.first);
  if (!rootIds || !isTree(entries)) return undefined;
  const shortBody = bodyOf(rootIds);
  const shortBytes = bodyOf(shortIds);
  const shortTable = new DataView(shortBytes.buffer, shortBytes.byteOffset, shortBytes.byteLength);
  const shorts = Array.from({ length: shortBytes.length / 4 }, (_, i) => shortTable.getUint32(i * 4, true));
  const limit = view.getUint32(56, true);
  const streams = new Map<string, Uint8Array>();
  const sectorsOf = new Map<string, readonly number[]>();
  for (const entry of entries.filter((one) => one.type === 2)) {
    const ids = entry.size < limit ? chainOf(shorts, entry.first, shorts.length) : chain(entry.first);
    if (!ids) return undefined;
    const body = entry.size < limit ? joined(shortBody, ids, 64, 0) : bodyOf(ids);
    streams.set(entry.name, body.subarray(0, entry.size));
    if (entry.size >= limit) sectorsOf.set(entry.name, ids);
  }
  const place = (name: string, offset: number) => {
    const id = sectorsOf.get(name)?.[Math.floor(offset / size)];
    return id === undefined ? undefined : (id + 1) * size + (offset % size);
  };
  return { stream: (name) => streams.get(name), place };
}

function allocationTable(view: DataView, size: number, sectors: number): number[] | undefined {
  const count = view.getUint32(44, true);
  const more = view.getUint32(72, true);
  if (count > sectors || more > sectors) return undefined;
  const places = Array.from({ length: Math.min(109, count) }, (_, i) => view.getUint32(76 + i * 4, true));
  let next = view.getUint32(68, true);
  for (let i = 0; i < more && places.length < count; i++) {
    const at = (next + 1) * size;
    for (let s = 0; s < size - 4 && places.length < count; s += 4) places.push(view.getUint32(at + s, true));
    next = view.getUint32(at + size - 4, true);
  }
  return places.flatMap((place) =>
    Array.from({ length: size / 4 }, (_, i) => view.getUint32((place + 1) * size + i * 4, true)),
  );
}

/** A chain longer than the file goes in a circle; one that leaves it is broken. */
function chainOf(table: readonly number[], first: number, most: number): number[] | undefined {
  const ids: number[] = [];
  for (let id = first; id < 0x80000000; id = table[id] ?? endOfChain) {
    ids.push(id);
    if (id >= most || ids.length > most) return undefined;
  }
  return ids;
}

function joined(bytes: Uint8Array, ids: readonly number[], size: number, header = 1): Uint8Array {
  const body = new Uint8Array(ids.length * size);
  for (const [i, id] of ids.entries())
    body.set(bytes.subarray((id + header) * size, (id + header + 1) * size), i * size);
  return body;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 128) }, (_, i): Entry => {
    const at = i * 128;
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    return {
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
      near: [68, 72, 76].map((offset) => view.getUint32(at + offset, true)),
    };
  });
}

/** Every entry hangs on one other at most, and none on one that does not exist. */
function isTree(entries: readonly Entry[]): boolean {
  const seen = new Set<number>();
  return entries
    .filter((entry) => entry.type !== 0)
    .every(({ near }) =>
      near.every((id) => {
        if (id === nothing) return true;
        if (id >= entries.length || seen.has(id)) return false;
        seen.add(id);
        return true;
      }),
    );
}
