/** Sections of bodies that are gone: every task in them gets its own question, with the section it could go to. */

import { inBeing } from '../../plan/catalogue.js';
import { inlineText, parseInline } from '../../plan/inline.js';
import type { KeHoach, Nut, NutChu } from '../../plan/schema.js';
import { planNodes } from '../../plan/walk.js';
import { makeMuc } from '../ra-soat/entry.js';
import type { DeXuat, MucRaSoat } from '../ra-soat/model.js';
import { rankTasks } from './co-quan.js';
import type { BoiCanh } from './model.js';

/** `keHoach`: with the names already renewed, since sections are found by them. */
export function askSections(keHoach: KeHoach, boiCanh: BoiCanh): readonly MucRaSoat[] {
  const nodes = [...planNodes(keHoach)];
  const sections = new Map<string, NutChu>();
  for (const { nut } of nodes)
    for (const key of headAgencies(nut)) if (nut.cap !== 'bang' && !sections.has(key)) sections.set(key, nut);
  return [
    ...nodes.flatMap(({ nut, path }) => (nut.cap === 'bang' ? [] : tasksOf(nut, path, sections, boiCanh))),
    ...doubleSections(nodes, boiCanh),
  ];
}

/** The agencies that a heading names. */
function headAgencies(nut: Nut): readonly string[] {
  const { tieuDe = '' } = nut.cap === 'bang' ? {} : nut;
  return [...tieuDe.matchAll(/\]\(cq:([^)]+)\)/g)].map((match) => match[1] ?? '');
}

function tasksOf(
  nut: NutChu,
  path: string,
  sections: ReadonlyMap<string, NutChu>,
  boiCanh: BoiCanh,
): readonly MucRaSoat[] {
  const [key, second] = headAgencies(nut);
  if (key === undefined || second !== undefined) return [];
  const agency = boiCanh.danhMuc.coQuan(key, boiCanh.ngayXet);
  if (!agency || inBeing(agency, boiCanh.ngayXet) !== 'khong') return [];
  return (nut.con ?? []).flatMap((child, i) => {
    if (child.cap === 'bang' || child.id === undefined) return [];
    const words = textOf(child);
    const where = { nut: child.id, duong: `${path}.con.${i}`, ...(nut.id === undefined ? {} : { trong: nut.id }) };
    const common = { cho: [where], truoc: words, phamVi: 'nut', rieng: child.id, nguon: agency.nguon } as const;
    if (agency.chia) {
      const deXuat = rankTasks(agency, words, boiCanh.danhMuc).flatMap((part) => proposal(part, sections, boiCanh));
      const sure = deXuat.length > 0 && rankTasks(agency, words, boiCanh.danhMuc)[0]?.hits !== 0;
      const lyDo = `Việc của ${agency.ten}, cơ quan nay không còn: giao cho ai?${sure ? '' : ' Chưa nhận ra việc này thuộc lĩnh vực nào.'}`;
      return [
        makeMuc({
          ...common,
          loai: 'viec-chia',
          hanhDong: deXuat[0]?.den === undefined ? 'hoi' : 'chuyen',
          lyDo,
          chac: sure ? 'vua' : 'thap',
          deXuat,
        }),
      ];
    }
    if (agency.cap !== 'huyen') return [];
    const lyDo = `Việc của cấp huyện (${agency.ten}), nay không còn. Cấp xã làm thì giữ, không ai làm thì bỏ; cơ quan cấp tỉnh làm thì chuyển việc này trong tệp kế hoạch.${commandsCommunes(child, boiCanh) ? ' Việc này là chỉ đạo cấp xã: để cấp xã làm thì thành tự chỉ đạo mình, phải viết lại.' : ''}`;
    return [makeMuc({ ...common, loai: 'viec-cap-huyen', hanhDong: 'hoi', lyDo, chac: 'cao' })];
  });
}

/** A duty to direct communes cannot fall to the communes. */
function commandsCommunes(task: NutChu, { danhMuc }: BoiCanh): boolean {
  const found = [
    ...(task.chu ?? '').matchAll(/(?:chỉ đạo|hướng dẫn|đôn đốc|giao|yêu cầu)\s+\[[^\]]*\]\(cq:([^)]+)\)/giu),
  ];
  return found.some(([, key = '']) => danhMuc.coQuan(key)?.cap === 'xa');
}

function proposal(
  { ve, viec, hits }: ReturnType<typeof rankTasks>[number],
  sections: ReadonlyMap<string, NutChu>,
  { danhMuc, ngayXet }: BoiCanh,
): readonly DeXuat[] {
  const agency = danhMuc.coQuan(ve, ngayXet);
  if (!agency) return [];
  const section = sections.get(ve);
  const lyDo = `${hits > 0 ? 'Hợp với việc này: ' : ''}${viec}.`;
  if (section?.id === undefined) return [{ chu: `Giao ${agency.ten} (kế hoạch chưa có mục của cơ quan này)`, lyDo }];
  return [{ chu: `Chuyển vào cuối mục “${headingOf(section)}”`, lyDo, den: section.id }];
}

/** Two sections of one body, after names were renewed. */
function doubleSections(
  nodes: readonly { readonly nut: Nut; readonly path: string; readonly cha?: Nut }[],
  { cu }: BoiCanh,
): readonly MucRaSoat[] {
  const before = new Map([...planNodes(cu)].map(({ nut }) => [nut.id, headAgencies(nut).join(' ')]));
  const first = new Map<string, Nut>();
  return nodes.flatMap(({ nut, path, cha }) => {
    const key = headAgencies(nut).join(' ');
    if (key === '' || nut.cap === 'bang') return [];
    const place = `${cha?.id ?? ''}|${key}`;
    const earlier = first.get(place);
    if (!earlier) {
      first.set(place, nut);
      return [];
    }
    if (before.get(nut.id) === key && before.get(earlier.id) === key) return [];
    if (nut.id === undefined || earlier.id === undefined) return [];
    const lyDo = `Sau khi đổi tên, mục này và mục trước cùng là của “${headingOf(nut)}”: gộp làm một.`;
    const deXuat = [
      {
        chu: `Chuyển nội dung vào cuối mục “${earlier.cap === 'bang' ? '' : headingOf(earlier)}”, bỏ tiêu đề trùng`,
        lyDo: 'Gộp hai mục của một cơ quan.',
        den: earlier.id,
      },
    ];
    return [
      makeMuc({
        loai: 'muc-trung',
        hanhDong: 'gop',
        phamVi: 'nut',
        rieng: nut.id,
        cho: [{ nut: nut.id, duong: path }],
        truoc: textOf(nut),
        lyDo,
        deXuat,
        chac: 'cao',
      }),
    ];
  });
}

function textOf({ tieuDe, chu }: NutChu): string {
  return [tieuDe, chu]
    .filter((text) => text !== undefined)
    .map(printed)
    .join(' ');
}

function headingOf({ tieuDe = '' }: NutChu): string {
  return printed(tieuDe).replace(/[\s:;.]+$/, '');
}

function printed(text: string): string {
  return inlineText(parseInline(text));
}
