/** Random plans: every shape of node, table, recipient and signature that the schema allows, with words that look like a plan's. */
import fc from 'fast-check';
import type { Bang, ChuKy, KeHoach, NguoiNhan, Nut, NutChu, PhuLuc } from '../../src/plan/schema.js';

const words = [
  'tăng cường',
  'tuyên truyền',
  'phòng, chống ma túy',
  'trên địa bàn',
  'rà soát',
  'người nghiện',
  'Công an tỉnh',
  'Sở Y tế',
  'UBND các xã, phường',
  'năm 2026',
  '100%',
  'quý II/2026',
  '05/6/2026',
  '(khoản 2 Điều 5)',
  '“ngáo đá”',
  'Luật Phòng, chống ma túy',
  'Kế hoạch số 44/KH-UBND ngày 14/3/2023',
  '26/6',
  'A/B',
  'đ/c',
  'Phần mềm',
  'số 1',
  'ngày 01 tháng 6',
  'TP. Tuyên Quang',
  'x*y',
  '[a]',
  'a\\b',
  'm^2',
];

const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const escaped = phrase.map((text) => text.replace(/[\\*[\]^]/g, '\\$&'));
const dressed = fc
  .tuple(escaped, fc.constantFrom('', '', '', '*', '**', '***'))
  .map(([text, sign]) => sign + text + sign);
const special = fc.constantFrom(
  '^(1)^',
  '^a\\ b^',
  'năm 2026^[Gồm 02 địa bàn.]',
  '[Công an tỉnh](cq:cong-an-tinh)',
  '**[Sở Y tế](cq:so-y-te):**',
);
const inner = fc.array(fc.oneof({ weight: 6, arbitrary: dressed }, { weight: 1, arbitrary: special }), {
  minLength: 1,
  maxLength: 4,
});
const ends = fc.constantFrom('', '.', ';', ':', '...', './.');

/** Prose in the inline form; begins with a capital. */
const prose = fc.tuple(inner, ends).map(([parts, end]) => `Triển khai ${parts.join(' ')}${end}`);
const heading = fc
  .tuple(fc.array(escaped, { minLength: 1, maxLength: 2 }), fc.constantFrom('', ':', '.'))
  .map(([parts, end]) => `Nhiệm vụ ${parts.join(' ')}${end}`);

const levels = ['phan', 'muc', 'khoan', 'diem', 'gach', 'cong'] as const;
const odd: Readonly<Record<string, readonly string[]>> = {
  muc: ['IV.'],
  khoan: ['7.', '2)'],
  diem: ['e)', 'b.'],
  gach: ['–', '•', '(2)'],
  cong: ['+'],
};

function node(from: number): fc.Arbitrary<NutChu> {
  return fc.integer({ min: from, max: levels.length - 1 }).chain((level) => {
    const cap = levels[level] ?? 'cong';
    const labels = odd[cap] ?? [];
    const nhan =
      labels.length > 0 ? fc.option(fc.constantFrom(...labels), { freq: 6, nil: undefined }) : fc.constant(undefined);
    const shape = fc.constantFrom('tieuDe', 'chu', 'both');
    return fc.record({ nhan, shape, heading, prose, con: children(level + 1) }).map(
      (made): NutChu => ({
        cap,
        ...(made.nhan === undefined ? {} : { nhan: made.nhan }),
        ...(made.shape === 'chu' ? {} : { tieuDe: cap === 'muc' ? made.heading.toUpperCase() : made.heading }),
        ...(made.shape === 'tieuDe' || cap === 'muc' || cap === 'phan' ? {} : { chu: made.prose }),
        ...(cap !== 'muc' && cap !== 'phan' ? {} : made.shape === 'chu' ? { tieuDe: 'MỤC TIÊU' } : {}),
        ...(made.con.length > 0 ? { con: made.con } : {}),
      }),
    );
  });
}

const paragraph: fc.Arbitrary<NutChu> = fc
  .record({ tieuDe: fc.option(heading, { freq: 3, nil: undefined }), chu: prose })
  .map(({ tieuDe, chu }) => ({ cap: 'doan', ...(tieuDe === undefined ? {} : { tieuDe }), chu }));

function children(from: number): fc.Arbitrary<Nut[]> {
  const none = fc.constant<Nut[]>([]);
  if (from >= levels.length) return none;
  const one = fc.oneof<[fc.WeightedArbitrary<Nut>, fc.WeightedArbitrary<Nut>, fc.WeightedArbitrary<Nut>]>(
    { weight: 5, arbitrary: node(from) },
    { weight: 1, arbitrary: paragraph },
    { weight: 1, arbitrary: table },
  );
  return fc.oneof(
    { weight: 2, arbitrary: none },
    { weight: 3, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }) },
  );
}

const cellText = fc.oneof(prose, fc.array(prose, { minLength: 2, maxLength: 3 }));
const columns: Bang['cot'] = [
  { ma: 'tt', ten: 'TT', rong: 5, vai: 'tt' },
  { ma: 'noiDung', ten: 'Nội dung', rong: 40, vai: 'noiDung' },
  { ma: 'chuTri', ten: 'Cơ quan chủ trì', rong: 25, vai: 'chuTri', canh: 'giua' },
  { ma: 'thoiGian', ten: 'Thời gian', rong: 30, vai: 'thoiGian' },
];
const row = fc.oneof(
  { weight: 1, arbitrary: heading.map((nhom) => ({ nhom })) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        noiDung: cellText,
        chuTri: fc.option(cellText, { nil: undefined }),
        thoiGian: fc.option(fc.constantFrom('Thường xuyên', 'Từ 01/6 đến 30/6/2026'), { nil: undefined }),
        nhan: fc.option(fc.constantFrom('1', 'I', '2a'), { freq: 6, nil: undefined }),
        wide: fc.integer({ min: 0, max: 6 }),
      })
      .map(({ noiDung, chuTri, thoiGian, nhan, wide }) => {
        const o: Record<string, string | string[] | { chu: string | string[]; gopCot: number }> = { noiDung };
        if (wide === 0) o.noiDung = { chu: noiDung, gopCot: 2 };
        else if (chuTri !== undefined) o.chuTri = chuTri;
        if (thoiGian !== undefined) o.thoiGian = thoiGian;
        return { ...(nhan === undefined ? {} : { nhan }), o };
      }),
  },
);
const table: fc.Arbitrary<Bang> = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((hang) => ({ cap: 'bang', kieu: 'nhiem-vu', cot: columns, hang }));

const body: fc.Arbitrary<Nut[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: node(0) }, { weight: 1, arbitrary: table }),
  { minLength: 1, maxLength: 4 },
);

const name = fc.constantFrom(
  'UBND tỉnh',
  'Công an tỉnh',
  'Các sở, ban, ngành tỉnh',
  'Đ/c Trung tướng Nguyễn Văn A, Thứ trưởng BCA',
  'Phòng HC-QT',
);
const recipient: fc.Arbitrary<NguoiNhan> = fc.oneof(
  name,
  fc.record({ ten: name, ghiChu: fc.constantFrom('để b/c', 'báo cáo') }),
  fc.record({ nhom: fc.array(name, { minLength: 2, maxLength: 4 }), ghiChu: fc.constantFrom('báo cáo', 'để b/c') }),
);
const luu: fc.Arbitrary<KeHoach['luu']> = fc.constantFrom(
  { noi: ['VT'] },
  { noi: ['VT', 'NC'] },
  { noi: ['VT', 'NC'], nguoiSoan: 'Ng', kieuNguoiSoan: 'trong-ngoac' as const },
  { noi: ['VT', 'NC'], nguoiSoan: 'Ng', soBan: 60, kieuNguoiSoan: 'trong-ngoac' as const },
  { noi: ['VT'], nguoiSoan: 'NG', soBan: 60 },
);
const chuKy: fc.Arbitrary<ChuKy> = fc.constantFrom<ChuKy>(
  { chucVu: 'Chủ tịch', hoTen: 'Nguyễn Văn A' },
  { chucVu: 'Phó Chủ tịch', hoTen: null },
  { chucVu: 'Chánh Văn phòng', hinhThuc: 'TL', hoTen: 'Trần Thị B' },
  { chucVu: 'Quyền Chủ tịch', hoTen: 'Lê C' },
  { dong: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'], hoTen: 'Lê C' },
);
const phuLuc: fc.Arbitrary<PhuLuc> = fc
  .record({
    tieuDe: fc.option(
      heading.map((text) => text.toUpperCase()),
      { nil: undefined },
    ),
    kho: fc.constantFrom(undefined, 'ngang' as const),
    kemTheoCua: fc.constantFrom(undefined, 'UBND tỉnh'),
    noiDung: body,
  })
  .map(({ tieuDe, kho, kemTheoCua, noiDung }) => ({
    ...(tieuDe ? { tieuDe } : {}),
    ...(kho ? { kho } : {}),
    ...(kemTheoCua ? { kemTheoCua } : {}),
    noiDung,
  }));

export const randomPlan: fc.Arbitrary<KeHoach> = fc
  .record({
    coQuan: fc.constantFrom<KeHoach['coQuan']>('ubnd-08', 'ubnd-07774', 'ubnd-15', {
      chuQuan: 'ỦY BAN NHÂN DÂN TỈNH A',
      ten: ['SỞ Y TẾ'],
      tenThuong: 'Sở Y tế',
    }),
    so: fc.constantFrom(null, 5, 44, 1246),
    ngay: fc.constantFrom(
      { ngay: null, thang: null },
      { ngay: null, thang: 5 },
      { ngay: 5, thang: 1 },
      { ngay: 31, thang: 12 },
    ),
    trichYeu: heading,
    phuDe: fc.constantFrom(undefined, '(Từ ngày 01/6 đến ngày 30/6/2026)'),
    marks: fc.constantFrom(
      {},
      { duThao: true },
      { doKhan: 'hoa-toc' as const, doMat: 'mat' as const },
      { luuHanh: 'luu-hanh-noi-bo' as const },
    ),
    canCu: fc.array(
      prose.map((text) => `Căn cứ ${text.replace(/[.;:]+\/?\.?$/, '')}`),
      { maxLength: 3 },
    ),
    loiDan: fc.array(prose, { minLength: 1, maxLength: 2 }),
    noiDung: body,
    noiNhan: fc.array(recipient, { minLength: 1, maxLength: 5 }),
    luu,
    chuKy,
    phuLuc: fc.array(phuLuc, { maxLength: 2 }),
  })
  .map(({ marks, ngay, phuDe, canCu, phuLuc: appendices, ...rest }) => ({
    phienBan: 1,
    loai: 'ke-hoach',
    nam: 2026,
    kyHieu: 'KH-UBND',
    diaDanh: 'Lào Cai',
    ...rest,
    ...marks,
    // Of an agency that is no committee, the head's office cannot be derived.
    ...(typeof rest.coQuan === 'object' ? { chuKy: { dong: ['GIÁM ĐỐC'], hoTen: rest.chuKy.hoTen } } : {}),
    ngay: { ...ngay, nam: 2026 },
    ...(phuDe === undefined ? {} : { phuDe }),
    ...(canCu.length > 0 ? { canCu } : {}),
    ...(appendices.length > 0 ? { phuLuc: appendices } : {}),
  }));
