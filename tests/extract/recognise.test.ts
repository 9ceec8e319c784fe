/** Names marked against the catalogues: as people marked the five plans, nothing wrong; doubtful ones are listed. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.js';
import { planNames } from '../ho-tro/plan-names.js';
import { marksOf } from './marks.js';
import { toRead } from './to-read.js';
import { c, file, p, plan, t, title } from './typed.js';
import { loadNamed, render, world } from './world.js';

/**
 * Marks of ours that those made by hand neither have nor contain. Each is right of itself: another key of the catalogue for
 * the same words, or a name that was left unmarked.
 */
const others: Readonly<Record<string, readonly string[]>> = {
  'lai-chau/2026': ['cq:mttq “MTTQ”', 'cq:vks-toa-an-khu-vuc “Viện kiểm sát và Tòa án khu vực”'],
  'lao-cai/2026-tieu-du-an-2': [
    'cq:ubnd-15 “Ủy ban nhân dân tỉnh Lào Cai”',
    'cq:bo-cong-an “BCA”',
    'cq:phong-hc-qt “Phòng HC-QT”',
  ],
  'tp-lai-chau/2024': ['cq:chinh-phu “Chính phủ”'],
  'tu-lan/2026': [],
  'tuyen-quang/2023': ['dv:08 “tỉnh Tuyên Quang”', 'cq:cong-an-phuong “Công an phường”'],
};
/** How many marks of agencies, units and instruments are the same as by hand, or lie in one of the same key. */
const found: Readonly<Record<string, number>> = {
  'lai-chau/2026': 96,
  'lao-cai/2026-tieu-du-an-2': 86,
  'tp-lai-chau/2024': 63,
  'tu-lan/2026': 37,
  'tuyen-quang/2023': 71,
};

describe.each(planNames)('%s', (name) => {
  test('so với đánh dấu tay', async () => {
    const open = await world();
    const byHand = await loadNamed(name, open);
    const { keHoach } = extract(toRead(render(byHand, open), open.standard), open.danhMuc);
    const hand = marksOf(byHand.keHoach);
    const named = marksOf(keHoach).filter(({ target }) => /^(?:cq|dv|vb):/.test(target));
    const judged = named.map((mark) => {
      const over = hand.filter(
        ({ whole, from, text }) =>
          whole === mark.whole && from < mark.from + mark.text.length && mark.from < from + text.length,
      );
      const isSame = over.some(({ target }) => target === mark.target);
      // The agency, place or instrument inside a longer citation.
      const isInside = over.some(({ target, text }) => target.startsWith('vb:') && text.includes(mark.text));
      return { mark, isSame, isKnown: isSame || isInside };
    });
    const rest = judged.filter(({ isKnown }) => !isKnown).map(({ mark }) => `${mark.target} “${mark.text}”`);
    expect(rest).toEqual(others[name]);
    expect(judged.filter(({ isSame }) => isSame)).toHaveLength(found[name] ?? 0);
  });
});

async function read(...texts: readonly string[]) {
  const { keHoach, coverage } = extract(plan(p('**I. A**'), ...texts.map((text) => p(text))), (await world()).danhMuc);
  const [muc] = keHoach.noiDung;
  const nodes = muc?.cap === 'bang' ? [] : (muc?.con ?? []);
  return { texts: nodes.map((node) => (node.cap === 'bang' ? '' : node.chu)), ngo: coverage.ngo };
}

describe('tên trong câu', () => {
  test('tên trọn, tên dài trước, kèm tên đơn vị của kế hoạch', async () => {
    const { texts } = await read(
      'Công an tỉnh Lào Cai, Sở Văn hóa - Thể thao và Du lịch, Sở Văn hóa và Thể thao phối hợp.',
      'Ủy ban MTTQ Việt Nam tỉnh Lào Cai và các tổ chức thành viên.',
      'Chi cục Hải quan khu vực VII báo cáo Ủy ban nhân dân tỉnh Lào Cai.',
    );
    expect(texts).toEqual([
      '[Công an tỉnh Lào Cai](cq:cong-an-tinh), [Sở Văn hóa - Thể thao và Du lịch](cq:so-vhttdl), [Sở Văn hóa và Thể thao](cq:so-vhtt) phối hợp.',
      'Ủy ban MTTQ Việt Nam tỉnh Lào Cai và các tổ chức thành viên.'.replace(
        'Ủy ban MTTQ Việt Nam tỉnh Lào Cai',
        '[Ủy ban MTTQ Việt Nam tỉnh Lào Cai](cq:ubmttq-tinh)',
      ),
      '[Chi cục Hải quan khu vực VII](cq:chi-cuc-hai-quan-khu-vuc) báo cáo [Ủy ban nhân dân tỉnh Lào Cai](cq:ubnd-15).',
    ]);
  });

  test('đơn vị khác tỉnh, tên dài hơn trong danh mục, tên gọi tắt: nêu, không đánh dấu', async () => {
    const { texts, ngo } = await read('Công an tỉnh Lai Châu.', 'Ban Dân tộc và Tôn giáo.', 'Phòng Nội vụ chủ trì.');
    expect(texts.every((text) => text?.includes('](cq:') === false)).toBe(true);
    const said = ngo.filter(({ loai }) => loai === 'co-quan').map(({ chu }) => chu);
    expect(said).toEqual(['Công an tỉnh', 'Ban Dân tộc', 'Phòng Nội vụ']);
  });

  test('chữ thường trong câu không phải tên', async () => {
    const { texts } = await read('Lực lượng công an, các địa phương, hải quan và các sở, ban, ngành phối hợp.');
    expect(texts[0]).not.toContain('](');
  });

  test('đơn vị hành chính: trong tỉnh thì đánh dấu, trùng tên thì nêu', async () => {
    const { texts } = await read('Tại xã Bát Xát và tỉnh Lào Cai.', 'Tại xã Tân Tiến.');
    expect(texts[0]).toMatch(/^Tại \[xã Bát Xát\]\(dv:\d{5}\) và \[tỉnh Lào Cai\]\(dv:15\)\.$/);
  });

  test('văn bản: đúng số và ngày; sai ngày, chưa có trong danh mục thì nêu', async () => {
    const { texts, ngo } = await read(
      'Theo Kết luận số 132-KL/TW ngày 18/3/2025 và Luật Phòng, chống ma túy năm 2021.',
      'Theo Kết luận số 132-KL/TW ngày 19/3/2025, Kế hoạch số 99/KH-UBND ngày 01/01/2026.',
    );
    expect(texts).toEqual([
      'Theo [Kết luận số 132-KL/TW ngày 18/3/2025](vb:132-kl-tw) và [Luật Phòng, chống ma túy năm 2021](vb:73-2021-qh14).',
      'Theo Kết luận số 132-KL/TW ngày 19/3/2025, Kế hoạch số 99/KH-UBND ngày 01/01/2026.',
    ]);
    expect(ngo.filter(({ loai }) => loai === 'van-ban').map(({ lyDo }) => lyDo)).toEqual([
      'danh mục có số này nhưng ngày khác (2025-03-18)',
      'văn bản này chưa có trong danh mục',
    ]);
  });

  test('năm chỉ ở tiêu đề và câu ban hành; mốc chỉ ở cột thời gian', async () => {
    const open = await world();
    const table = t(3, [
      ['**Nội dung**', '**Chủ trì**', '**Thời gian**'],
      ['Năm 2026, từ 01/6/2026.', 'x', 'Trước ngày 15/6/2026'],
      ['b', 'y', 'Quý II/2025'],
    ]);
    const dan = p('Thực hiện Kế hoạch năm 2026 của tỉnh, UBND tỉnh ban hành Kế hoạch năm 2026 như sau:');
    const { keHoach } = extract(file([...title, dan, table, p('2026'), c('x')]), open.danhMuc);
    const marks = marksOf(keHoach).filter(({ target }) => target === 'nam' || target === 'moc');
    expect(marks.map(({ target, text }) => `${target} ${text}`)).toEqual([
      'nam 2026',
      'nam 2026',
      'moc Trước ngày 15/6/2026',
    ]);
  });
});
