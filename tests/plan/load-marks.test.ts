/** What the loader says of inline marks: unknown, broken, out of date. */
import { describe, expect, it } from 'vitest';
import { brief, expectOnly, load, planText } from './ho-tro.js';

describe('marks', () => {
  const withText = (text: string) => planText({ trichYeu: `trichYeu: "${text}"` });
  it.each([
    ['danh-dau-la', '[Công an tỉnh▶](ca:cong-an-tinh)'],
    ['danh-dau-la', 'điểm [a▶](1)'],
    ['danh-dau-hong', '[a▶](vb:44 kh)'],
    ['danh-dau-thieu-khoa', '▶[a](cq)'],
    ['danh-dau-thua-khoa', '▶[2026](nam:2026)'],
    ['khoa-danh-dau-la', '▶[Công an](cq:cong-an-tin)'],
    ['khoa-danh-dau-la', '▶[xã](dv:99999)'],
    ['khoa-danh-dau-la', 'a **b ▶[Kế hoạch](vb:45-kh-ubnd)**'],
    ['nam-lech', '[2026](nam) và ▶[2025](nam)'],
    ['nam-lech', '▶[năm nay](nam)'],
    ['moc-khong-ngay', 'hạn ▶[sớm nhất](moc)'],
    ['moc-ngay-sai', 'hạn ▶[31/6/2026](moc)'],
    ['moc-ngay-sai', 'hạn ▶[ngày 30 tháng 2](moc)'],
    ['danh-dau-trong', '▶[](moc)'],
    ['danh-dau-trong', '▶[](chu-de)'],
    ['danh-dau-trong', '▶[](cq:chi-cuc-khu-vuc)'],
    ['khoa-danh-dau-la', '▶[](cq:khong-co-dau)'],
    ['chu-thich-long-nhau', 'a ▶^[b ^[c] d]'],
    ['chu-thich-trong', 'a▶^[ ]'],
  ])('%s', (code, text) => expectOnly(withText(text), code));

  it.each([
    ['sao-le', '▶* Các nhiệm vụ'],
    ['sao-le', 'chữ ▶**đậm'],
    ['sao-le', 'chữ▶**“đậm”**chữ'],
    ['mu-le', 'm▶^2'],
    ['danh-dau-het-hieu-luc', '▶[Sở TTTT](cq:so-tttt)'],
    ['danh-dau-het-hieu-luc', '▶[huyện Chiêm Hóa](dv:073)'],
    ['danh-dau-het-hieu-luc', '▶[Luật](vb:luat-cu)'],
    ['danh-dau-het-hieu-luc', '▶[Luật](vb:luat-moi)'],
  ])('%s is a warning', (code, text) => expectOnly(withText(text), code, 'warning'));

  it.each([
    '\\\\* Các nhiệm vụ',
    '[Tên cơ quan] và [a] (b)',
    '[Từ 01/6 đến 30/6/2026](moc), [quý II](moc), [2024-2025](moc), [tháng 6](moc)',
    '[67 xã, phường](so-lieu) đạt 100% m^2^ ^[chú thích **đậm** [Công an](cq:cong-an-tinh)]',
    '“*xã, phường không ma túy*” (*gia đình…*) ***“Toàn dân…”*** theo quyết định số...',
    '____/KH_UBND',
  ])('accepts %s', (text) => expect(load(withText(text)).diagnostics.map(brief)).toEqual([]));

  it('says when something ended or began, beside the date of the plan', () => {
    const message = (mark: string) => load(withText(mark)).diagnostics[0]?.message ?? '';
    expect(message('[a](cq:so-tttt)')).toContain(
      '(Sở Thông tin và Truyền thông) đã thôi hoạt động sau ngày 28/02/2025, trước ngày của kế hoạch (tháng 5/2026)',
    );
    expect(message('[a](dv:073)')).toContain('(huyện Chiêm Hóa) không còn sau ngày 30/6/2025, trước');
    expect(message('[a](vb:luat-cu)')).toContain('hết hiệu lực sau ngày 31/12/2021, trước');
    expect(message('[a](vb:luat-moi)')).toContain('ban hành ngày 01/01/2030, sau ngày của kế hoạch');
  });

  it('judges an open date by all the days that it may become', () => {
    const text = planText({
      nam: 'nam: 2025',
      ngay: 'ngay: { ngay: null, thang: null, nam: 2025 }',
      trichYeu: 'trichYeu: "[huyện Chiêm Hóa](dv:073)"',
    });
    expect(load(text).diagnostics).toEqual([]);
    expect(load(text.replace('thang: null', 'thang: 7')).diagnostics.map((d) => d.code)).toEqual([
      'danh-dau-het-hieu-luc',
    ]);
  });

  it('finds the place in a folded block', () => {
    const noiDung =
      'noiDung:\n  - cap: muc\n    chu: >-\n      Dòng một\n      [Công\n      an]▶(cq:khong-co) dòng ba'.replace(
        '▶(',
        '(▶',
      );
    expectOnly(planText({ noiDung }), 'khoa-danh-dau-la');
  });
});
