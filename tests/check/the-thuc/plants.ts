/** One fault of form for every rule that a Word file can break: what is done to a clean file, and which rule must say so. */
import type { KeHoach } from '../../../src/plan/schema.js';
import {
  after,
  align,
  bold,
  colour,
  drawnLine,
  indent,
  italic,
  letters,
  line,
  made,
  notBold,
  notItalic,
  type Plant,
  paragraph,
  section,
  size,
  style,
} from './docx-parts.js';

/** The first sections and rows of a plan: a short file is judged sooner. */
function short(keHoach: KeHoach): KeHoach {
  const phuLuc = (keHoach.phuLuc ?? []).map((one) => ({
    ...one,
    noiDung: one.noiDung.map((nut) => (nut.cap === 'bang' ? { ...nut, hang: nut.hang.slice(0, 8) } : nut)),
  }));
  return { ...keHoach, noiDung: keHoach.noiDung.slice(0, 2), ...(phuLuc.length > 0 ? { phuLuc } : {}) };
}

/** The clean files: a plan as it is, or with parts that few plans have. */
export const bases = {
  phuLuc: { plan: 'lai-chau/2026', change: short },
  dayDu: {
    plan: 'lai-chau/2026',
    change: (keHoach: KeHoach): KeHoach => ({
      ...short(keHoach),
      so: 12,
      ngay: { ngay: 5, thang: 5, nam: 2026 },
      doKhan: 'khan',
      luuHanh: 'luu-hanh-noi-bo',
      canCu: ['Căn cứ Luật Tổ chức chính quyền địa phương', 'Căn cứ Luật Phòng, chống ma túy'],
      luu: { noi: ['VT', 'NC'], nguoiSoan: 'NG', soBan: 60 },
    }),
  },
  phan: {
    plan: 'lai-chau/2026',
    change: (keHoach: KeHoach): KeHoach => ({
      ...keHoach,
      noiDung: [{ cap: 'phan', tieuDe: 'NHỮNG VẤN ĐỀ CHUNG', con: keHoach.noiDung.slice(0, 2) }],
    }),
  },
  hoChiMinh: {
    plan: 'lai-chau/2026',
    change: (keHoach: KeHoach): KeHoach => ({ ...short(keHoach), coQuan: 'ubnd-79' }),
  },
  chuQuan: {
    plan: 'lai-chau/2026',
    change: (keHoach: KeHoach): KeHoach => ({
      ...short(keHoach),
      kyHieu: 'KH-SYT',
      diaDanh: 'Lai Châu',
      coQuan: { chuQuan: 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU', ten: ['SỞ Y TẾ'], tenThuong: 'Sở Y tế tỉnh Lai Châu' },
      chuKy: { dong: ['GIÁM ĐỐC'], hoTen: 'Nguyễn Văn An' },
    }),
  },
  nhieuCap: { plan: 'tuyen-quang/2023' },
  coDiem: { plan: 'lao-cai/2026-tieu-du-an-2', change: short },
} as const satisfies Record<string, { plan: string; change?: (keHoach: KeHoach) => KeHoach }>;

export type BaseName = keyof typeof bases;

export interface PlantedFault {
  readonly rule: string;
  readonly base: BaseName;
  readonly plant: Plant;
}

const on =
  (base: BaseName) =>
  (rule: string, plant: Plant): PlantedFault => ({ rule, base, plant });
const phuLuc = on('phuLuc');
const dayDu = on('dayDu');
const phan = on('phan');
const nhieuCap = on('nhieuCap');

const margin = (side: string, value: number) => (xml: string) =>
  xml.replace(new RegExp(`(<w:pgMar[^>]*w:${side}=")\\d+`), `$1${value}`);
const landscape = (xml: string) =>
  xml.replace('w:w="11906" w:h="16838" w:orient="portrait"', 'w:w="16838" w:h="11906" w:orient="landscape"');
/** Drawn lines are as long as what their indents leave: on wider paper the indents must grow. */
const both =
  (...plants: readonly Plant[]): Plant =>
  (parts) =>
    plants.reduce((made, plant) => plant(made), parts);
const font = (name: string) => (xml: string) =>
  xml.replaceAll('<w:r>', `<w:r><w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`);
const number = 'Số: 12/KH-UBND';

export const plantedFaults: readonly PlantedFault[] = [
  phuLuc(
    'PAGE-01',
    section(0, (xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')),
  ),
  phuLuc('PAGE-02', both(section(0, landscape), drawnLine(2, indent('w:left="5785" w:right="5785"')))),
  phuLuc('PAGE-04', section(0, margin('top', 850))),
  phuLuc('PAGE-05', section(0, margin('bottom', 1701))),
  phuLuc('PAGE-06', section(0, margin('left', 1134))),
  phuLuc('PAGE-07', both(section(0, margin('right', 1418)), drawnLine(2, indent('w:left="3035" w:right="3035"')))),
  phuLuc('PAGE-08', section(0, margin('header', 1000))),
  phuLuc('FONT-01', paragraph('I. MỤC ĐÍCH', font('Arial'))),
  phuLuc('FONT-02', style('gach', colour('0070C0'))),
  phuLuc(
    'FONT-03',
    paragraph('1. Mục đích', (xml) => font('.VnTime')(xml.replace('1. Mục đích', '1. Môc ®Ých'))),
  ),
  phuLuc('FONT-04', letters('I. MỤC ĐÍCH, YÊU CẦU', 'I. MỤC ĐÍCH, YÊU CẦU'.normalize('NFD'))),
  phuLuc('FONT-06', style('quoc-hieu co-quan', size(24))),
  phuLuc(
    'PNUM-01',
    section(0, (xml) => xml.replace('w:start="1"', 'w:start="5"')),
  ),
  phuLuc(
    'PNUM-02',
    section(0, (xml) => xml.replace('w:start="1"', 'w:fmt="upperRoman" w:start="1"')),
  ),
  phuLuc('PNUM-03', style('so-trang', size(20))),
  phuLuc('PNUM-05', style('so-trang', align('right'))),
  phuLuc(
    'PNUM-06',
    section(0, (xml) => xml.replace('<w:titlePg/>', '')),
  ),
  phuLuc(
    'PNUM-07',
    section(1, (xml) => xml.replace('<w:pgNumType w:start="1"/>', '')),
  ),
  phuLuc(
    'PNUM-08',
    section(1, (xml) => xml.replace('<w:titlePg/>', '')),
  ),
  phuLuc('QH-01', letters('CHỦ NGHĨA VIỆT NAM', 'CHỦ NGHỈA VIỆT NAM')),
  phuLuc('QH-02', style('quoc-hieu', italic)),
  phuLuc('QH-03', style('quoc-hieu', indent('w:left="800" w:right="800" w:firstLine="0"'))),
  phuLuc('TN-01', letters('Độc lập - Tự do - Hạnh phúc', 'Độc Lập - Tự Do - Hạnh Phúc')),
  phuLuc('TN-02', style('tieu-ngu', italic)),
  phuLuc('TN-03', drawnLine(1, indent('w:left="2000" w:right="2000"'))),
  phuLuc('TN-04', style('tieu-ngu', line(360))),
  on('chuQuan')('CQ-01', style('co-quan-chu-quan', bold)),
  phuLuc(
    'CQ-02',
    letters(
      '<w:p><w:pPr><w:pStyle w:val="co-quan"/>',
      `${made('co-quan-chu-quan', 'UBND TỈNH LAI CHÂU')}<w:p><w:pPr><w:pStyle w:val="co-quan"/>`,
    ),
  ),
  phuLuc('CQ-03', style('co-quan', notBold)),
  phuLuc('CQ-04', letters('ỦY BAN NHÂN DÂN', 'UBND')),
  phuLuc('CQ-05', drawnLine(0, indent('w:left="500" w:right="500"'))),
  phuLuc('CQ-06', style('co-quan', line(360))),
  phuLuc('CQ-07', style('co-quan', size(24))),
  phuLuc('SO-01', style('so-ky-hieu', size(28))),
  dayDu('SO-02', letters(number, 'Số: 5/KH-UBND')),
  dayDu('SO-03', letters(number, 'Số: 12/UBND-VX')),
  dayDu('SO-04', letters(number, 'Số: 12/ KH-UBND')),
  phuLuc('SO-05', style('so-ky-hieu', align('left'))),
  phuLuc('DD-01', style('dia-danh', notItalic)),
  phuLuc('DD-02', style('dia-danh', align('left'))),
  phuLuc('DD-03', letters('Lai Châu, ngày', 'Tỉnh Lai Châu, ngày')),
  on('hoChiMinh')('DD-04', letters(/Thành phố.Hồ.Chí.Minh, ngày/, 'Hồ Chí Minh, ngày')),
  phuLuc('DD-05', letters('Lai Châu, ngày', 'Lai Châu ngày')),
  dayDu('DD-06', letters(/ngày.05.tháng.5.năm.2026/, 'ngày 05/5/2026')),
  dayDu('DD-07', letters(/ngày.05.tháng/, 'ngày 5 tháng')),
  dayDu('DD-08', letters(/tháng.5.năm/, 'tháng 05 năm')),
  phuLuc('TL-02', style('ten-loai', notBold)),
  phuLuc('TY-01', style('trich-yeu', notBold)),
  phuLuc('TY-02', drawnLine(2, indent('w:left="200" w:right="200"'))),
  phuLuc(
    'TY-03',
    paragraph('"trich-yeu"', (xml) => xml.replace('</w:t></w:r></w:p>', '.</w:t></w:r></w:p>')),
  ),
  phuLuc(
    'TY-04',
    paragraph('"trich-yeu"', (xml) =>
      xml.replace('</w:t></w:r></w:p>', `${', phòng, chống ma túy'.repeat(30)}</w:t></w:r></w:p>`),
    ),
  ),
  dayDu('CC-02', style('can-cu', notItalic)),
  dayDu('CC-03', letters('chính quyền địa phương;', 'chính quyền địa phương,')),
  phuLuc('ND-01', style('gach', size(24))),
  phuLuc('ND-02', style('gach', italic)),
  phuLuc('ND-03', style('gach', align('left'))),
  phuLuc('ND-04', style('gach', indent('w:left="0" w:right="0" w:firstLine="0"'))),
  phuLuc('ND-05', style('gach', after(0))),
  phuLuc('ND-06', style('gach', line(480))),
  phan('ND-11', letters('>Phần I<', '>PHẦN I<')),
  phuLuc('ND-12', letters('I. MỤC ĐÍCH, YÊU CẦU', 'Mục 1. MỤC ĐÍCH, YÊU CẦU')),
  phuLuc('ND-13', letters('I. MỤC ĐÍCH, YÊU CẦU', 'I. Mục đích, yêu cầu')),
  phuLuc('ND-14', style('muc', align('center'))),
  phuLuc(
    'ND-17',
    letters(
      '<w:r><w:t xml:space="preserve">1. Mục đích</w:t></w:r>',
      '<w:r><w:t>1. Mục đích:</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> Nâng cao nhận thức.</w:t></w:r>',
    ),
  ),
  nhieuCap('ND-18', style('khoan', bold)),
  on('coDiem')('ND-19', letters('>a) ', '>a. ')),
  nhieuCap('ND-22', letters('>- Về nội dung', '>1.1. Về nội dung')),
  nhieuCap(
    'ND-23',
    paragraph('I. MỤC TIÊU, YÊU CẦU', () => made('doan', 'I. Bảo đảm các mục tiêu, yêu cầu đã đề ra trong năm.')),
  ),
  phuLuc('KY-01', style('chuc-vu', notBold)),
  phuLuc('KY-04', letters('TM. ỦY BAN', 'TM ỦY BAN')),
  nhieuCap('KY-06', style('ho-ten', italic)),
  phuLuc('KY-09', ({ document, styles }) => {
    const at = document.lastIndexOf('<w:tbl>', document.indexOf('Nơi nhận'));
    const broken = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    return { document: document.slice(0, at) + broken + document.slice(at), styles };
  }),
  nhieuCap('dau-bang-dau-cach', letters('- Chủ tịch UBND tỉnh;', '- Chủ tịch          UBND tỉnh;')),
  phuLuc('DAU-03', letters(/<w:sectPr(?!.*<w:sectPr)/s, `${made('chuc-vu', 'TM. ỦY BAN NHÂN DÂN')}<w:sectPr`)),
  phuLuc('NN-01', style('noi-nhan-nhan', notItalic)),
  phuLuc('NN-02', style('noi-nhan', size(24))),
  nhieuCap('NN-03', letters('- Chủ tịch UBND tỉnh;', '- Chủ tịch UBND tỉnh')),
  nhieuCap('NN-06', letters('- Chủ tịch UBND tỉnh;', '- Như trên;')),
  phuLuc('PL-02', letters('>Phụ lục<', '>Phụ lục 1<')),
  phuLuc('PL-03', style('phu-luc-nhan', notBold)),
  phuLuc('PL-04', style('phu-luc-tieu-de', notBold)),
  phuLuc('PL-05', style('kem-theo', notItalic)),
  phuLuc(
    'PL-07',
    drawnLine(3, () => ''),
  ),
  phuLuc(
    'PL-09',
    drawnLine(3, (xml) => `${xml}${made('doan', 'Số: 12/KH-UBND')}`),
  ),
  phuLuc('TB-01', letters('<w:tblHeader/>', '')),
  phuLuc('TB-03', letters('>3</w:t>', '>5</w:t>')),
  phuLuc('TB-04', letters(/<w:tblBorders>(?:(?!<\/w:tblBorders>).)*insideV w:val="single".*?<\/w:tblBorders>/s, '')),
  phuLuc('TB-05', style('o-bang o-bang-giua o-bang-trai', size(20))),
  phuLuc('TB-06', letters(/5858/g, '9858')),
  phuLuc('TB-07', style('o-bang o-bang-trai', colour('FF0000'))),
  dayDu('MK-01', style('do-khan-khan', colour('000000'))),
  dayDu('MK-03', style('luu-hanh', notBold)),
  dayDu('MK-04', letters('NG.(60)', 'ng(60)')),
];

/** Rules that no change of a Word file breaks, and why. */
export const notPlanted: Readonly<Record<string, string>> = {
  'FONT-05': 'chỉ xét tệp PDF',
  'TL-01': 'sai tên loại thì tệp không còn là kế hoạch',
};

/** What no file shows, or the decree leaves open. */
export const neverBroken = `PNUM-04 SO-06 KY-08 DAU-01 DAU-02 MK-02 MK-05 SAO-01 SAO-02 SAO-03 SAO-04 SAO-05 MD-01
  PAGE-03 DD-09 CC-01 ND-21 PL-06 TB-02`.split(/\s+/);
