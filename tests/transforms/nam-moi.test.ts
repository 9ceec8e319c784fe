/** Rolling forward, rule by rule: what moves by itself, what is asked, what is refused. */
import { describe, expect, test } from 'vitest';
import { rollForward } from '../../src/transforms/nam-moi/roll.js';
import { expectSentences } from '../ho-tro/sentence.js';
import { bodyText, facts, ofKind, open, planText, refusal, roll, small } from './nam-moi-doc.js';

const tuyenQuang = roll(planText('tuyen-quang/2023'), { nam: 2026 });
const laiChau = roll(planText('lai-chau/2026'), { nam: 2027 });
const laoCai = roll(planText('lao-cai/2026-tieu-du-an-2'), { nam: 2027 });

describe('moves by itself', () => {
  test('year, period, number, day, own timetable', () => {
    const { keHoach } = tuyenQuang;
    expect([keHoach.nam, keHoach.so, keHoach.ngay]).toEqual([2026, null, { ngay: null, thang: 5, nam: 2026 }]);
    expect(keHoach.thoiKy).toEqual({ tu: '2026-06-01', den: '2026-06-30' });
    expect(keHoach.trichYeu).toContain('năm [2026](nam)');
    expect(JSON.stringify(keHoach)).toContain('[05/6/2026](moc)');
    expect(ofKind(tuyenQuang.muc, 'moc').every(({ trangThai }) => trangThai === 'nhan')).toBe(true);
  });

  test('a sure successor takes the whole name, in every form of the name', () => {
    const names = ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT', 'Sở Nông nghiệp và PTNT'];
    for (const name of names) {
      const { keHoach, muc } = roll(small(`Giao [${name}](cq:so-nnptnt) kiểm tra.`), { nam: 2026 });
      expect(bodyText(keHoach)).toBe('Giao [Sở Nông nghiệp và Môi trường](cq:so-nnmt) kiểm tra.');
      expect(ofKind(muc, 'co-quan-doi-ten')[0]).toMatchObject({
        truoc: name,
        tuDong: true,
        chac: 'cao',
        trangThai: 'cho',
      });
    }
  });

  test('in plain words only where the name surely ends', () => {
    const sure = roll(small('Sở Nông nghiệp và Phát triển nông thôn, Công an tỉnh kiểm tra.'), { nam: 2026 });
    expect(bodyText(sure.keHoach)).toBe('[Sở Nông nghiệp và Môi trường](cq:so-nnmt), Công an tỉnh kiểm tra.');
    const other = roll(small('Theo Sở Nông nghiệp và Phát triển nông thôn tỉnh Yên Bái.'), { nam: 2026 });
    expect(bodyText(other.keHoach)).toContain('Phát triển nông thôn tỉnh Yên Bái');
    expect(ofKind(other.muc, 'co-quan-het')).toHaveLength(1);
    expect(ofKind(other.muc, 'don-vi-het')).toHaveLength(1);
  });

  test('the longest name counts, and a new name is not renewed again', () => {
    const text = small('[Ban Tuyên giáo và Dân vận Tỉnh ủy](cq:ban-tgdv-tinh-uy), Ban Tuyên giáo và Dân vận.', {
      nam: '2026',
    });
    const { keHoach, muc } = roll(text, { nam: 2027 });
    expect(bodyText(keHoach)).toBe(
      '[Ban Tuyên giáo và Dân vận Tỉnh ủy](cq:ban-tgdv-tinh-uy), Ban Tuyên giáo và Dân vận.',
    );
    expect(muc.filter(({ loai }) => loai.startsWith('co-quan'))).toEqual([]);
  });

  test('two bodies that became one stand once in a list, and the list says so', () => {
    const text =
      '[Sở Nông nghiệp và PTNT](cq:so-nnptnt), [Sở Tài nguyên và Môi trường](cq:so-tnmt), [Sở Y tế](cq:so-y-te) phối hợp.';
    const { keHoach, muc } = roll(small(text), { nam: 2026 });
    expect(bodyText(keHoach)).toBe('[Sở Nông nghiệp và Môi trường](cq:so-nnmt), [Sở Y tế](cq:so-y-te) phối hợp.');
    expect(ofKind(muc, 'co-quan-trung')[0]).toMatchObject({
      hanhDong: 'gop',
      truoc: 'Sở Nông nghiệp và PTNT, Sở Tài nguyên và Môi trường',
      sau: 'Sở Nông nghiệp và Môi trường',
    });
  });

  test('what became one body is asked where it stands apart, in one list or in two lines of the recipients', () => {
    const apart = roll(
      small(
        'Giao [Sở Kế hoạch và Đầu tư](cq:so-khdt), [Công an tỉnh](cq:cong-an-tinh), [Sở Tài chính](cq:so-tai-chinh).',
      ),
      { nam: 2026 },
    );
    expect(ofKind(apart.muc, 'co-quan-trung')).toMatchObject([{ truoc: 'Sở Kế hoạch và Đầu tư', trangThai: 'cho' }]);
    expect(ofKind(apart.muc, 'co-quan-trung')[0]?.tuDong).toBe(false);
    const noiNhan =
      '["[Ban Tuyên giáo Tỉnh ủy](cq:ban-tuyen-giao-tinh-uy)", "[Ban Dân vận Tỉnh ủy](cq:ban-dan-van-tinh-uy)"]';
    const lines = roll(small('x', { noiNhan }), { nam: 2026 });
    expect(ofKind(lines.muc, 'co-quan-trung')).toMatchObject([{ truoc: 'Ban Dân vận Tỉnh ủy', trangThai: 'cho' }]);
    expect(ofKind(lines.muc, 'co-quan-doi-ten')).toMatchObject([{ truoc: 'Ban Tuyên giáo Tỉnh ủy' }]);
  });

  test('names that may be one body now are asked together: accepted one by one they would stand twice', () => {
    const [joined, second] = ofKind(laiChau.muc, 'co-quan-trung');
    expect(joined).toMatchObject({ truoc: 'Đài phát thanh – truyền hình tỉnh, Báo Lai Châu', trangThai: 'cho' });
    expect(joined?.deXuat?.map(({ chu }) => chu)).toEqual(['Báo và Phát thanh, Truyền hình tỉnh']);
    expect(second).toBeUndefined();
  });

  test('a commune keeps the old name of a provincial body until asked', () => {
    const text = small('[Sở NN&PTNT](cq:so-nnptnt) hướng dẫn.', { coQuan: 'ubnd-07774' }).replace('2023', '2025');
    expect(() => roll(text, { nam: 2027 })).toThrow();
  });

  test('a deadline on a weekend or holiday is said, with the working days around it', () => {
    const [late] = ofKind(tuyenQuang.muc, 'moc-ngay-nghi');
    expect(late).toMatchObject({ truoc: '04/7/2023', sau: '04/7/2026', trangThai: 'cho' });
    expect(late?.lyDo).toContain('thứ Bảy');
    expect(late?.deXuat?.map(({ chu }) => chu)).toEqual(['03/7/2026', '06/7/2026']);
    const holiday = roll(small('Báo cáo trước ngày [02/9/2025](moc).', { nam: '2025' }), { nam: 2026 });
    expect(ofKind(holiday.muc, 'moc-ngay-nghi')[0]?.lyDo).toContain('Quốc khánh');
    const unknown = rollForward(
      open(small('Báo cáo trước ngày [03/9/2025](moc).', { nam: '2025' })),
      { nam: 2031 },
      facts,
    );
    expect(unknown.value?.diagnostics.map(({ code }) => code)).toContain('chua-co-ngay-nghi');
    expectSentences(unknown.value?.diagnostics ?? []);
  });
});

describe('is asked, never substituted', () => {
  test('every cited instrument, with what the catalogue knows', () => {
    const cited = ofKind(tuyenQuang.muc, 'van-ban-dan');
    const about = (words: string) => cited.find(({ truoc }) => truoc.includes(words));
    expect(about('3426/VPCP')?.lyDo).toContain('của riêng năm 2023');
    expect(about('250/QĐ-UBND')?.lyDo).toContain('31/12/2025');
    expect(about('44/KH-UBND')?.lyDo).toContain('của riêng năm 2023');
    const law = about('Luật Phòng, chống ma túy năm 2021');
    expect(law?.lyDo).toContain('từ ngày 01/7/2026 là Luật Phòng, chống ma túy số 120/2025/QH15');
    expect(law?.deXuat?.[0]?.chu).toMatch(
      /năm 2021 \(đến hết ngày 30\/6\/2026\), Luật .* năm 2025 \(từ ngày 01\/7\/2026\)/,
    );
    for (const entry of cited) expect([entry.sau, entry.trangThai]).toEqual([undefined, 'cho']);
  });

  test('the tasks of a body that was split, each with the section it could go to', () => {
    const tasks = ofKind(tuyenQuang.muc, 'viec-chia');
    const of = (nut: string) => tasks.find(({ cho }) => cho[0]?.nut === nut);
    for (const nut of ['g8', 'g9', 'g10', 'g11']) {
      expect(of(nut)).toMatchObject({ hanhDong: 'chuyen', phamVi: 'nut', trangThai: 'cho' });
      expect(of(nut)?.deXuat?.[0]).toMatchObject({ den: 'k12' });
      expect(of(nut)?.deXuat?.[0]?.chu).toContain('Công an tỉnh');
    }
    expect(of('g17')?.deXuat?.[0]?.chu).toContain('Sở Khoa học và Công nghệ');
    expect(JSON.stringify(tuyenQuang.keHoach)).toContain('[Sở Lao động - Thương binh và Xã hội](cq:so-ldtbxh)');
  });

  test('districts and units that kept their name', () => {
    const gone = ofKind(tuyenQuang.muc, 'don-vi-het');
    expect(gone.find(({ truoc }) => truoc === 'huyện Chiêm Hóa')?.lyDo).toContain('không thay được cho cả huyện');
    expect(gone.find(({ truoc }) => truoc === 'phường Minh Xuân')?.lyDo).toContain('trùng tên nhưng là đơn vị khác');
    expect(ofKind(tuyenQuang.muc, 'don-vi-doi-dia-gioi').map(({ truoc }) => truoc)).toContain('xã Yên Lập');
    expect([...gone, ...ofKind(tuyenQuang.muc, 'co-quan-cap-huyen')].every(({ sau }) => sau === undefined)).toBe(true);
  });

  test('the issuer whose area changed, in one question for the plan', () => {
    const [area, second] = ofKind(tuyenQuang.muc, 'dia-ban-doi');
    expect(second).toBeUndefined();
    expect(area?.lyDo).toContain('tỉnh Hà Giang và tỉnh Tuyên Quang');
    expect(ofKind(laiChau.muc, 'dia-ban-doi')).toEqual([]);
  });

  test('the own province’s name is not asked again place by place; its new code is written by itself', () => {
    expect(ofKind(tuyenQuang.muc, 'don-vi-doi-dia-gioi').map(({ truoc }) => truoc)).toEqual(['xã Yên Lập']);
    const { keHoach, muc } = roll(small('Trên [tỉnh Lào Cai](dv:10).', { coQuan: 'ubnd-10' }), { nam: 2026 });
    expect(bodyText(keHoach)).toBe('Trên [tỉnh Lào Cai](dv:15).');
    expect(ofKind(muc, 'ma-don-vi')).toMatchObject([{ trangThai: 'nhan', tuDong: true }]);
  });

  test('a province that becomes a city inside the period: both forms, also under a new code', () => {
    const words = 'Trên [tỉnh Bắc Ninh](dv:27), UBND tỉnh.';
    const year = 'thoiKy: { tu: "2023-06-01", den: "2023-12-31" }';
    const { keHoach, muc } = roll(small(words, { coQuan: 'ubnd-27', thoiKy: year }), { nam: 2026 });
    expect(bodyText(keHoach)).toBe(words);
    expect(ofKind(muc, 'tinh-thanh-pho')[0]?.lyDo).toContain('từ ngày 20/9/2026 là thành phố Bắc Ninh');
    expect(ofKind(muc, 'don-vi-doi-trong-ky')[0]?.deXuat?.map(({ chu }) => chu)).toEqual([
      'thành phố Bắc Ninh',
      'tỉnh Bắc Ninh (từ ngày 20/9/2026 là thành phố Bắc Ninh)',
    ]);
    const late = roll(small(words, { coQuan: 'ubnd-27', thoiKy: year.replace('06-01', '10-01') }), { nam: 2026 });
    expect(ofKind(late.muc, 'don-vi-doi-loai')[0]?.deXuat?.[0]?.chu).toBe('thành phố Bắc Ninh');
  });

  test('a heading is offered only to a body that has no section yet and gets a task from it', () => {
    const headings = ofKind(tuyenQuang.muc, 'co-quan-chia-viec');
    const offers = (name: string) => headings.find(({ truoc }) => truoc === name)?.deXuat?.map(({ chu }) => chu) ?? [];
    expect(offers('Sở Lao động - Thương binh và Xã hội')).toEqual([]);
    expect(offers('Sở Thông tin và Truyền thông')).toEqual(['Sở Khoa học và Công nghệ']);
    expect(offers('Sở Giao thông vận tải')).toEqual(['Sở Xây dựng']);
    const district = ofKind(tuyenQuang.muc, 'viec-cap-huyen').find(({ truoc }) =>
      truoc.includes('cấp xã và các ngành'),
    );
    expect(district?.lyDo).toContain('tự chỉ đạo mình');
  });

  test('words of the district level: a proposal only where the sentence stays right', () => {
    const { muc } = roll(small('Mô hình xã, phường, thị trấn; những huyện, thành phố còn lại.'), { nam: 2026 });
    expect(ofKind(muc, 'chu-cap-huyen').map(({ truoc, deXuat }) => [truoc, deXuat?.map(({ chu }) => chu)])).toEqual([
      ['xã, phường, thị trấn', ['xã, phường']],
      ['những huyện, thành phố', undefined],
    ]);
  });

  test('dates and citations are asked as one passage each', () => {
    const text = 'Từ 01-30/6, quý II/2023, năm học 2022 - 2023, nhiệm kỳ 2020-2025; NĐ 116, theo quyết định số...';
    const { muc } = roll(small(text), { nam: 2026 });
    const asked = muc
      .filter(({ cho }) => cho[0]?.duong === 'noiDung.0.chu')
      .map(({ truoc, deXuat = [] }) => [truoc, ...deXuat.map(({ chu }) => chu)]);
    expect(asked.toSorted()).toEqual(
      [
        ['01-30/6'],
        ['quý II/2023', 'quý II/2026'],
        ['2022 - 2023', '2025 - 2026'],
        ['2020-2025'],
        ['NĐ 116'],
        ['quyết định số...'],
      ].toSorted(),
    );
  });

  test('one figure of two things is two questions, one clause with its parts is one', () => {
    const { muc } = roll(small('80% số xã, 80% số hộ, 80% số xã; theo điểm b khoản 2 Điều 17.'), { nam: 2026 });
    expect(ofKind(muc, 'con-so').map(({ cho }) => cho.length)).toEqual([1, 1, 1]);
    expect(ofKind(muc, 'dieu-khoan').map(({ truoc }) => truoc)).toEqual(['điểm b khoản 2 Điều 17']);
  });

  test('a person among the recipients, in the words or as a note', () => {
    const noiNhan =
      '["Phòng HC-QT (Nga)", { ten: "Phòng HC-QT", ghiChu: "Nga" }, { ten: "Bộ Công an", ghiChu: "để b/c" }]';
    const { muc } = roll(small('x', { noiNhan }), { nam: 2026 });
    expect(ofKind(muc, 'ten-nguoi').flatMap(({ cho }) => cho.map(({ duong }) => duong))).toEqual([
      'noiNhan.0',
      'noiNhan.1.ghiChu',
    ]);
  });

  test('a single event, figures, rates, theme, signer, footnote, statutory phrase', () => {
    const [event] = ofKind(laiChau.muc, 'su-kien');
    expect(event).toMatchObject({ truoc: 'Ngày 27/6/2026', trangThai: 'cho' });
    expect(event?.sau).toBeUndefined();
    expect(JSON.stringify(laiChau.keHoach)).toContain('[Ngày 27/6/2026](moc)');
    const figures = ofKind(laoCai.muc, 'so-lieu').map(({ truoc }) => truoc);
    expect(figures).toEqual(expect.arrayContaining(['32 xã, phường', '67 xã, phường', '80%']));
    expect(ofKind(laoCai.muc, 'nam-khac').map(({ truoc }) => truoc)).toContain('2025');
    expect(ofKind(laoCai.muc, 'con-so').map(({ truoc }) => truoc)).toContain('100%');
    const kinds = new Set(tuyenQuang.muc.map(({ loai }) => loai));
    for (const kind of ['chu-de', 'nguoi-ky', 'chu-thich', 'cum-tu-luat']) expect(kinds).toContain(kind);
  });

  test('a title without a year: first of all whether the plan comes every year', () => {
    expect(laoCai.muc[0]).toMatchObject({ loai: 'hang-nam', trangThai: 'cho' });
    expect(ofKind(tuyenQuang.muc, 'hang-nam')).toEqual([]);
    expect(ofKind(laiChau.muc, 'hang-nam')).toEqual([]);
  });

  test('fixed days stay, and are listed as kept', () => {
    const fixed = ofKind(tuyenQuang.muc, 'ngay-co-dinh');
    expect(fixed.map(({ truoc, trangThai }) => [truoc, trangThai])).toEqual(
      expect.arrayContaining([
        ['26/6', 'giu'],
        ['Tháng 6', 'giu'],
      ]),
    );
    const loose = roll(small('Họp ngày 15/8 và trong quý II.'), { nam: 2026 });
    expect(ofKind(loose.muc, 'ngay-khong-nam').map(({ truoc }) => truoc)).toEqual(['15/8', 'quý II']);
  });

  test('what was said with the command is done, and listed', () => {
    const made = roll(planText('tuyen-quang/2023'), {
      nam: 2026,
      vanBan: 'Văn bản số 4000/VPCP-KGVX ngày 20/5/2026 của Văn phòng Chính phủ',
      chuDe: 'Chủ đề mới',
      nguoiKy: 'Nguyễn Văn B',
      ngay: '2026-07-02',
    });
    expect(made.keHoach.loiDan?.[0]).toMatch(
      /^Thực hiện Văn bản số 4000\/VPCP-KGVX ngày 20\/5\/2026 của Văn phòng Chính phủ; \[Ủy ban/,
    );
    expect(made.keHoach.chuDe).toBe('Chủ đề mới');
    expect(made.keHoach.loiDan?.[0]).toContain('“*[Chủ đề mới](chu-de)*”');
    expect(made.keHoach.chuKy.hoTen).toBe('Nguyễn Văn B');
    expect([made.ngayXet, made.vi]).toEqual(['2026-07-02', 'theo --ngay']);
    expect(ofKind(made.muc, 'chuc-vu')).toMatchObject([{ truoc: 'Phó Chủ tịch', trangThai: 'cho' }]);
    for (const kind of ['van-ban-nam', 'chu-de', 'nguoi-ky']) {
      for (const entry of ofKind(made.muc, kind))
        expect([entry.trangThai, entry.sau]).toEqual(['nhan', expect.anything()]);
    }
  });
});

describe('is refused, with reason and advice', () => {
  test('a district', () => {
    const message = refusal(planText('tp-lai-chau/2024'), { nam: 2026 });
    expectSentences([{ message }]);
    expect(message).toContain('cấp huyện đã hết hoạt động từ ngày 01/7/2025');
    expect(message).toContain('cap-xa');
  });

  test('a province that was merged away, also when its code is another’s now', () => {
    const haGiang = refusal(small('x', { coQuan: 'ubnd-02' }), { nam: 2026 });
    expect(haGiang).toContain('tỉnh Hà Giang và tỉnh Tuyên Quang');
    expect(haGiang).toContain('kế hoạch năm trước của UBND tỉnh Tuyên Quang');
    const bacGiang = refusal(small('x', { coQuan: 'ubnd-24' }), { nam: 2026 });
    expect(bacGiang).toContain('tỉnh Bắc Giang và tỉnh Bắc Ninh');
    expectSentences([{ message: haGiang }, { message: bacGiang }]);
  });

  test('a province that kept its name goes on under its new code', () => {
    const { keHoach, muc } = roll(small('x', { coQuan: 'ubnd-10' }), { nam: 2026 });
    expect(keHoach.coQuan).toBe('ubnd-15');
    expect(ofKind(muc, 'ma-co-quan')).toHaveLength(1);
    expect(ofKind(muc, 'dia-ban-doi')).toHaveLength(1);
  });

  test('a year that is not later', () => {
    expectSentences([{ message: refusal(small('x'), { nam: 2023 }) }]);
  });
});

test('every node and row names the node that it came from', () => {
  const plain = JSON.stringify(laiChau.keHoach);
  expect(plain).toContain('"id":"nv9","o"');
  expect(laiChau.keHoach.phuLuc?.[0]).toMatchObject({ id: 'pl1', nguon: 'pl1' });
  expect(plain).toContain('"nguon":"nv9"');
});
