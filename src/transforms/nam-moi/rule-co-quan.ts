/** Marked agencies: sure successors take the place of the old name, all other changes are asked. */
import type { CoQuan } from '../../plan/catalogue.js';
import { escapeInline } from '../../plan/inline.js';
import { planTexts } from '../../plan/walk.js';
import type { DeXuat } from '../ra-soat/model.js';
import { parentPath, valueAt } from '../ra-soat/paths.js';
import { judgeAgency, rankTasks } from './co-quan.js';
import type { BoiCanh, Chiem, Luat, Truong } from './model.js';
import { type ReadMark, searchKey } from './reading.js';
import { cityName } from './tinh-thanh-pho.js';

export const coQuanRule: Luat = (truong, boiCanh) =>
  truong.reading.marks.filter(({ kind }) => kind === 'cq').map((mark) => agencyMark(mark, truong, boiCanh));

function agencyMark({ start, end, key }: ReadMark, truong: Truong, boiCanh: BoiCanh): Chiem {
  const printed = truong.reading.words.slice(start, end);
  const agency = boiCanh.danhMuc.coQuan(key, boiCanh.ngayXet) ?? boiCanh.danhMuc.coQuan(key);
  if (!agency) {
    const muc = {
      loai: 'co-quan-chua-ro',
      hanhDong: 'hoi',
      lyDo: `Danh mục không có cơ quan “${key}”.`,
      chac: 'thap',
    } as const;
    return { start, end, muc };
  }
  const around = wordsAround(truong, start, end, boiCanh);
  return claimAgency(agency, { start, end, printed, around, key }, truong, boiCanh);
}

export interface Named {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly around: string;
  /** Of a marked name. */
  readonly key?: string;
}

export function claimAgency(agency: CoQuan, named: Named, truong: Truong, boiCanh: BoiCanh): Chiem {
  const { start, end, printed, around } = named;
  const state = judgeAgency(agency, around, boiCanh);
  if (state.kind === 'same') return askCity(agency, named, boiCanh) ?? { start, end };
  const { nguon, chac } = agency;
  if (state.kind === 'renamed') {
    const chu = renamed(printed, agency, state.by, boiCanh);
    const offered = chu ?? state.by.ten;
    const tho = `[${escapeInline(offered)}](cq:${state.by.id})`;
    if (chu !== undefined) {
      const muc = { loai: 'co-quan-doi-ten', hanhDong: 'thay', lyDo: state.lyDo, nguon, chac, tuDong: true } as const;
      return { start, end, muc, thay: { chu, tho } };
    }
    const lyDo = `${state.lyDo} Chữ trong kế hoạch không phải trọn tên nên chưa thay.`;
    return {
      start,
      end,
      muc: {
        loai: 'co-quan-het',
        hanhDong: 'hoi',
        lyDo,
        nguon,
        chac,
        deXuat: [{ chu: offered, tho, lyDo: 'Tên mới.' }],
      },
    };
  }
  const { loai, lyDo } = state;
  const section = sectionOf(agency, truong, boiCanh);
  const offers = withRest(state.deXuat, printed, agency);
  const deXuat = offers.filter(({ tho = '' }) => section?.isFor(keyOf(tho)) ?? true);
  // What to do with a duty of a body that is gone depends on the duty: each place is decided by itself.
  const alone = loai === 'co-quan-chia-viec' || loai === 'co-quan-cap-huyen';
  const muc = {
    loai,
    hanhDong: 'hoi',
    lyDo:
      section && alone
        ? `${lyDo}${adviceFor(
            section,
            offers.filter((one) => !deXuat.includes(one)),
          )}`
        : lyDo,
    nguon,
    chac,
    ...(deXuat.length > 0 ? { deXuat } : {}),
    ...(alone ? { rieng: truong.nut || truong.path } : {}),
  } as const;
  return { start, end, muc };
}

interface Section {
  /** Whether the heading may get this body's name: it has no section yet, and a task for it stands here. */
  isFor(id: string): boolean;
  readonly tasks: number;
}

/** Of a heading. */
function sectionOf(agency: CoQuan, { path, vaiTro }: Truong, boiCanh: BoiCanh): Section | undefined {
  const { cu, danhMuc } = boiCanh;
  const node: unknown = vaiTro === 'tieuDe' ? valueAt(cu, parentPath(path)) : undefined;
  const con: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'con') : undefined;
  if (vaiTro !== 'tieuDe') return undefined;
  const tasks: readonly unknown[] = Array.isArray(con) ? con : [];
  const headings = [...planTexts(cu)].filter((one) => one.vaiTro === 'tieuDe' && one.path !== path);
  const keys = headings.flatMap(({ text }) => [...text.matchAll(/\]\(cq:([^)]+)\)/g)].map((match) => match[1] ?? ''));
  const others = new Set(
    keys.map((key) => {
      const known = danhMuc.coQuan(key, boiCanh.ngayXet) ?? danhMuc.coQuan(key);
      const state = known && judgeAgency(known, '', boiCanh);
      return state?.kind === 'renamed' ? state.by.id : key;
    }),
  );
  const wanted =
    agency.chia && tasks.length > 0
      ? new Set(tasks.map((child) => rankTasks(agency, JSON.stringify(child), boiCanh.danhMuc)[0]?.ve))
      : undefined;
  return { isFor: (id) => !others.has(id) && (wanted?.has(id) ?? true), tasks: tasks.length };
}

/** `left`: bodies that could take over and have a section already. */
function adviceFor({ tasks }: Section, left: readonly DeXuat[]): string {
  if (tasks > 0) return ` Mục này có ${tasks} việc, hỏi riêng từng việc; khi không còn việc nào thì bỏ tiêu đề này.`;
  if (left.length === 0) return '';
  const names = left.map(({ chu }) => chu).join(', ');
  return ` ${names} đã có mục riêng: nếu là việc của cơ quan ấy thì chuyển chữ vào mục đó trong tệp kế hoạch.`;
}

function keyOf(tho: string): string {
  return /\]\(cq:([^)]+)\)/.exec(tho)?.[1] ?? '';
}

/** In a province that became a city, a body of the province is asked for its new name. */
function askCity(agency: CoQuan, { start, end, printed, key }: Named, boiCanh: BoiCanh): Chiem | undefined {
  const offered = agency.cap === 'tinh' ? cityName(printed, key, boiCanh) : undefined;
  if (!offered) return undefined;
  const lyDo = 'Tỉnh thành thành phố trực thuộc trung ương: tên cơ quan đổi theo. Xem mục chung của cả kế hoạch.';
  const deXuat = [offered];
  return { start, end, muc: { loai: 'co-quan-tinh-thanh-pho', hanhDong: 'hoi', lyDo, deXuat, chac: 'cao' } };
}

/** `Chi cục Hải quan cửa khẩu Quốc tế Ma Lù Thàng`: what stood after the old name stands after the new one. */
function withRest(deXuat: readonly DeXuat[], printed: string, { ten, biDanh }: CoQuan): readonly DeXuat[] {
  if (biDanh.some((name) => searchKey(name) === searchKey(printed))) return deXuat;
  const rest = searchKey(printed).startsWith(`${searchKey(ten)} `) ? printed.slice(ten.length) : '';
  if (rest === '') return deXuat;
  return deXuat.map((offer) => ({
    ...offer,
    chu: offer.chu + rest,
    ...(offer.tho === undefined ? {} : { tho: offer.tho.replace('](', `${escapeInline(rest)}](`) }),
  }));
}

/** Of a heading, the tasks below it are what the words are about. */
export function wordsAround({ reading, path, vaiTro }: Truong, start: number, end: number, { cu }: BoiCanh): string {
  const sentence = sentenceAround(reading.words, start, end);
  if (vaiTro !== 'tieuDe') return sentence;
  const node: unknown = valueAt(cu, parentPath(path));
  return `${sentence} ${JSON.stringify(node ?? '')}`;
}

/** The whole new name, with the name of the own unit where the old one had it; undefined when more stood there. */
function renamed(printed: string, old: CoQuan, by: CoQuan, { coQuanCu, coQuanMoi }: BoiCanh): string | undefined {
  const known = new Set([old.ten, ...old.biDanh].map(searchKey));
  if (known.has(searchKey(printed))) return by.ten;
  const [before, now] = [coQuanCu.donVi?.ten, coQuanMoi.donVi?.ten];
  if (before === undefined || now === undefined || !searchKey(printed).endsWith(` ${searchKey(before)}`))
    return undefined;
  const head = printed.slice(0, -before.length - 1);
  return known.has(searchKey(head)) ? `${by.ten} ${now}` : undefined;
}

function sentenceAround(words: string, start: number, end: number): string {
  const from = Math.max(words.lastIndexOf('. ', start), words.lastIndexOf('\n', start), -1) + 1;
  const [dot, line] = [words.indexOf('. ', end), words.indexOf('\n', end)].map((at) => (at < 0 ? words.length : at));
  return words.slice(from, Math.min(dot ?? words.length, line ?? words.length));
}
