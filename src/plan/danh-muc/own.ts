/** The user's own catalogues of data/danh-muc/rieng over the program's: an entry of the same id takes its place, a line of tinhSangXa that of the same agency. */
import type { z } from 'zod';
import type { NamedText } from './model.js';
import type { Lists, Part } from './references.js';
import type { ownFile } from './schemas.js';

type OwnLists = z.infer<typeof ownFile>;

export function isOwnCatalogue({ name }: NamedText): boolean {
  return /(?:^|\/)danh-muc\/rieng\/[^/]+\.ya?ml$/.test(name);
}

export function ownPart(file: NamedText, { coQuan, vanBan, tinhSangXa }: OwnLists): Part {
  return {
    lists: { coQuan, vanBan, tinhSangXa, chuDe: [] },
    files: { coQuan: file, vanBan: file, tinhSangXa: file, chuDe: file },
  };
}

/** The program's lists without what the user's own say anew. */
export function withoutOwn(part: Part, own: readonly Part[]): Part {
  if (own.length === 0) return part;
  const ids = (list: 'coQuan' | 'vanBan') => new Set(own.flatMap(({ lists }) => lists[list].map(({ id }) => id)));
  const [coQuan, vanBan] = [ids('coQuan'), ids('vanBan')];
  const agencies = new Set(own.flatMap(({ lists }) => lists.tinhSangXa.flatMap(({ tinh }) => tinh)));
  const lists: Lists = {
    ...part.lists,
    coQuan: part.lists.coQuan.filter(({ id }) => !coQuan.has(id)),
    vanBan: part.lists.vanBan.filter(({ id }) => !vanBan.has(id)),
    tinhSangXa: part.lists.tinhSangXa.flatMap((line) => {
      const tinh = line.tinh.filter((id) => !agencies.has(id));
      return tinh.length === 0 ? [] : [{ ...line, tinh }];
    }),
  };
  return { ...part, lists };
}
