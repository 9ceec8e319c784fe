/** Whom a commune's plan goes to, and who signs it: kinds of bodies as a commune's plans have them. */
import type { Bang, KeHoach, Nut } from '../../../plan/schema.js';
import { isBang } from '../../../plan/walk.js';
import { capitalize } from '../clause/split.js';
import { plain } from '../clause/tokens.js';
import type { HoSo } from '../commune/profile.js';
import type { Filler } from '../commune/slots.js';
import type { KhungDayDu } from './frame.js';

/** `nodes`: all that the commune's plan prints. */
export function recipients(
  khung: KhungDayDu,
  filler: Filler,
  hoSo: HoSo | undefined,
  nodes: readonly Nut[],
): KeHoach['noiNhan'] {
  if (hoSo?.noiNhan) return [...hoSo.noiNhan];
  const { name } = filler;
  const { loai } = filler.xa;
  return [
    ...khung.noiNhanTren.map((ten) => ({ ten, ghiChu: 'b/c' })),
    `Thường trực ${name('dang-uy-xa')}, ${name('hdnd-xa').replace('Hội đồng nhân dân', 'HĐND')}`,
    `Chủ tịch, các Phó Chủ tịch UBND ${loai}`,
    name('ubmttq-xa-va-to-chuc'),
    ...askedOutside(nodes),
    name('cac-phong-ban-xa'),
    name('cong-an-xa'),
    name('ban-chqs-xa'),
    name('tram-y-te-xa'),
    name('cac-truong-hoc'),
    `Các ${filler.fill('{duoi-xa}')}`,
  ];
}

/** Bodies that a heading or a cell asks for something, other than the front and its members: they must be sent the plan. */
function askedOutside(nodes: readonly Nut[]): readonly string[] {
  const asked = new Map<string, string>();
  for (const text of nodes.flatMap(namingTexts)) {
    for (const part of text.split(';')) {
      const name = /^\s*đề nghị (.+?):?\s*$/iu.exec(part)?.[1];
      if (name === undefined || /^(?:Ủy ban Mặt trận|Các tổ chức|Đoàn Thanh niên|Hội (?!đồng))/iu.test(plain(name)))
        continue;
      asked.set(plain(name), name.startsWith('[') ? name : capitalize(name));
    }
  }
  return [...asked.values()];
}

/** Headings, and cells of who leads and who helps. */
function namingTexts(node: Nut): readonly string[] {
  if (isBang(node)) return cellsOf(node);
  return [node.tieuDe ?? '', ...(node.con ?? []).flatMap(namingTexts)];
}

function cellsOf({ cot, hang }: Bang): readonly string[] {
  const columns = cot.flatMap(({ ma, vai }) => (vai === 'chuTri' || vai === 'phoiHop' ? [ma] : []));
  return hang.flatMap((row) =>
    'o' in row ? columns.flatMap((ma) => (typeof row.o[ma] === 'string' ? [row.o[ma]] : [])) : [],
  );
}

export function signature(hoSo: HoSo | undefined): KeHoach['chuKy'] {
  return hoSo?.nguoiKy ?? { chucVu: 'Chủ tịch', hoTen: null };
}
