/** How much a file may ask of this machine; no plan comes near any of these. */

const mega = 1024 * 1024;

export const limits = {
  /** Of the file itself, bytes. */
  file: 100 * mega,
  /** Files inside the archive. */
  entries: 2000,
  /** All files inside the archive together, unpacked. */
  total: 200 * mega,
  /** One file inside the archive, unpacked. */
  part: 64 * mega,
  /** Unpacked size over packed size, for parts above `ratioFrom`; Word's own XML stays below 60. */
  ratio: 200,
  ratioFrom: 4 * mega,
  /** XML elements of all parts that are read. */
  elements: 500_000,
  /** Characters of text of all parts that are read: some five thousand pages. */
  characters: 10_000_000,
  attributes: 200,
  depth: 200,
  /** Columns of a table; Word itself allows 63. */
  columns: 1000,
} as const;

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / mega)} MB`;
}
