/** Faults between the YAML catalogues: ids given twice, ids that nothing has, dates in the wrong order. */
import type { Diagnostic } from '../../diagnostic/model.js';
import type { Segments } from '../tree.js';
import { placeOf } from './list.js';
import type { ChuDe, CoQuan, NamedText, TinhSangXa, VanBan } from './model.js';

export interface Lists {
  readonly coQuan: readonly CoQuan[];
  readonly vanBan: readonly VanBan[];
  readonly chuDe: readonly ChuDe[];
  readonly tinhSangXa: readonly TinhSangXa[];
}

export type ListFiles = Readonly<Record<keyof Lists, NamedText>>;

/** The lists that stand in the same files. */
export interface Part {
  readonly lists: Lists;
  readonly files: ListFiles;
}

/** Something that must be an id of a list. */
interface Reference {
  readonly file: keyof ListFiles;
  readonly path: Segments;
  readonly to: 'coQuan' | 'vanBan';
  readonly id: string;
}

/** Ids are known to all parts, and are given once in all. */
export function checkReferences(parts: readonly Part[]): readonly Diagnostic[] {
  const idsOf = (list: 'coQuan' | 'vanBan') => new Set(parts.flatMap(({ lists }) => lists[list].map(({ id }) => id)));
  const ids = { coQuan: idsOf('coQuan'), vanBan: idsOf('vanBan') };
  const seen = { coQuan: new Set<string>(), vanBan: new Set<string>() };
  return parts.flatMap((part) => checkPart(part, ids, seen));
}

type Ids = Readonly<Record<'coQuan' | 'vanBan', Set<string>>>;

function checkPart({ lists, files }: Part, ids: Ids, seen: Ids): readonly Diagnostic[] {
  const error = (code: string, message: string, file: keyof ListFiles, path: Segments): Diagnostic => {
    return { code, severity: 'error', message, place: placeOf(files[file], path) };
  };
  const lost = references(lists)
    .filter(({ to, id }) => !ids[to].has(id))
    .map(({ file, path, to, id }) => {
      const list = to === 'coQuan' ? 'cơ quan (co-quan.yaml)' : 'văn bản (van-ban.yaml)';
      return error('ma-la', `Thấy mã “${id}”; cần mã có trong danh mục ${list}.`, file, path);
    });
  const doubled = (['coQuan', 'vanBan'] as const).flatMap((file) =>
    repeats(
      lists[file].map(({ id }) => id),
      seen[file],
    ).map((index) => {
      const message = `Thấy mã “${lists[file][index]?.id}” lần thứ hai; cần mỗi mã một mục.`;
      return error('trung-ma', message, file, [file, index]);
    }),
  );
  const backwards = lists.coQuan.flatMap(({ tu, den }, index) => {
    if (tu === undefined || den === undefined || tu.slice(0, den.length) <= den) return [];
    const message = `Thấy từ ${tu} đến ${den}; cần ngày đầu trước ngày cuối.`;
    return [error('ngay-nguoc', message, 'coQuan', ['coQuan', index, 'tu'])];
  });
  const years = repeats(lists.chuDe.map(({ nam }) => String(nam))).map((index) =>
    error('trung-ma', `Thấy năm ${lists.chuDe[index]?.nam} lần thứ hai; cần mỗi năm một mục.`, 'chuDe', [
      'chuDe',
      index,
    ]),
  );
  return [...lost, ...doubled, ...backwards, ...years];
}

function repeats(keys: readonly string[], seen = new Set<string>()): readonly number[] {
  return keys.flatMap((key, index) => (seen.size === seen.add(key).size ? [index] : []));
}

function references({ coQuan, vanBan, chuDe, tinhSangXa }: Lists): readonly Reference[] {
  const at = (file: keyof ListFiles, to: Reference['to'], path: Segments, names: readonly string[] = []) =>
    names.map((id, index): Reference => ({ file, to, id, path: [...path, index] }));
  const one = (file: keyof ListFiles, to: Reference['to'], path: Segments, id?: string): readonly Reference[] =>
    id === undefined ? [] : [{ file, to, id, path }];
  return [
    ...coQuan.flatMap((entry, i) => [
      ...at('coQuan', 'coQuan', ['coQuan', i, 'moi'], entry.moi),
      ...at('coQuan', 'coQuan', ['coQuan', i, 'deXuat'], entry.deXuat),
      ...(entry.chia ?? []).flatMap(({ ve }, j) => one('coQuan', 'coQuan', ['coQuan', i, 'chia', j, 've'], ve)),
      ...one('coQuan', 'coQuan', ['coQuan', i, 'chung'], entry.chung),
      ...one('coQuan', 'coQuan', ['coQuan', i, 'thuoc'], entry.thuoc),
      ...one('coQuan', 'coQuan', ['coQuan', i, 'motMinh'], entry.motMinh),
      ...at('coQuan', 'coQuan', ['coQuan', i, 'khongCung'], entry.khongCung),
      ...at('coQuan', 'vanBan', ['coQuan', i, 'vanBan'], entry.vanBan),
    ]),
    ...vanBan.flatMap((entry, i) => one('vanBan', 'vanBan', ['vanBan', i, 'thayBang'], entry.thayBang)),
    ...chuDe.flatMap((entry, i) => one('chuDe', 'vanBan', ['chuDe', i, 'vanBan'], entry.vanBan)),
    ...tinhSangXa.flatMap((entry, i) => [
      ...at('tinhSangXa', 'coQuan', ['tinhSangXa', i, 'tinh'], entry.tinh),
      ...(['xa', 'deXuat'] as const).flatMap((key) =>
        Object.entries(entry[key] ?? {}).flatMap(([loai, id]) =>
          one('tinhSangXa', 'coQuan', ['tinhSangXa', i, key, loai], id),
        ),
      ),
    ]),
  ];
}
