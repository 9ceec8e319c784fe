/** Faults of content, one for each rule, to be planted at a random place of a clean plan. */
import { labelOf } from '../../../src/plan/labels.js';
import type { KeHoach, Nut, NutChu } from '../../../src/plan/schema.js';
import { planNodes, planTexts } from '../../../src/plan/walk.js';

/** 0 ≤ random() < 1. */
export type Random = () => number;

export interface Planted {
  readonly keHoach: KeHoach;
  /** The data path at or below which the finding must stand. */
  readonly path: string;
}

export interface Planter {
  readonly rule: string;
  /** Which of the clean plans of `mau/` it is for. */
  readonly base: 'tinh' | 'phuong';
  readonly plant: (keHoach: KeHoach, random: Random) => Planted;
}

/** The same numbers for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to plant in');
  return item;
}

function setText(keHoach: KeHoach, path: string, value: unknown): KeHoach {
  const copy: KeHoach = structuredClone(keHoach);
  const keys = path.split('.');
  let at: Record<string, unknown> = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ''] = value;
  return copy;
}

/** Texts of the body, that of appendices too. */
function bodyTexts(keHoach: KeHoach): readonly { readonly path: string; readonly text: string }[] {
  return [...planTexts(keHoach)].filter(({ vaiTro, path }) => vaiTro === 'chu' && /^(?:noiDung|phuLuc)/.test(path));
}

/** Words added to the end of a random text of the body, before its last mark. */
function say(rule: string, sentences: readonly string[], base: Planter['base'] = 'tinh'): Planter {
  const plant = (keHoach: KeHoach, random: Random): Planted => {
    const { path, text } = pick(bodyTexts(keHoach), random);
    const [, words = text, end = ''] = /^(.*?)([.;]|\.\/\.)?$/su.exec(text) ?? [];
    return { keHoach: setText(keHoach, path, `${words}; ${pick(sentences, random)}${end}`), path };
  };
  return { rule, base, plant };
}

/** One of the texts that a pattern matches is changed. */
function change(
  rule: string,
  pattern: RegExp,
  by: string,
  base: Planter['base'] = 'tinh',
  under = /^(?:noiDung|phuLuc)/,
): Planter {
  const plant = (keHoach: KeHoach, random: Random): Planted => {
    const fitting = [...planTexts(keHoach)].filter(({ path, text }) => under.test(path) && pattern.test(text));
    const { path, text } = pick(fitting, random);
    return { keHoach: setText(keHoach, path, text.replace(pattern, by)), path };
  };
  return { rule, base, plant };
}

/** The fault shows at another place than the change. */
function at(path: string, { rule, base, plant }: Planter): Planter {
  return { rule, base, plant: (keHoach, random) => ({ keHoach: plant(keHoach, random).keHoach, path }) };
}

function put(rule: string, path: string, values: readonly unknown[], at = path): Planter {
  const plant = (keHoach: KeHoach, random: Random): Planted => ({
    keHoach: setText(keHoach, path, pick(values, random)),
    path: at,
  });
  return { rule, base: 'tinh', plant };
}

/** From a random member on, the labels of one level are one too high or one too low. */
function misnumber(rule: string, cap: 'muc' | 'khoan' | 'diem'): Planter {
  const plant = (keHoach: KeHoach, random: Random): Planted => {
    const groups = new Map<string, string[]>();
    for (const { path, nut } of planNodes(keHoach)) {
      const parent = path.slice(0, path.lastIndexOf('.'));
      if (nut.cap === cap) groups.set(parent, [...(groups.get(parent) ?? []), path]);
    }
    const members = pick(
      [...groups.values()].filter(({ length }) => length > 1),
      random,
    );
    const from = 1 + Math.floor(random() * (members.length - 1));
    const shift = random() < 0.5 ? 1 : -1;
    const wrong = members.slice(from).reduce((plan, path, i) => {
      return setText(plan, `${path}.nhan`, labelOf(cap, from + i + 1 + shift));
    }, keHoach);
    return { keHoach: wrong, path: members[from] ?? '' };
  };
  return { rule, base: 'tinh', plant };
}

const source = 'của Ủy ban nhân dân tỉnh về cải cách hành chính';

export const planters: readonly Planter[] = [
  change('ND-07', /\.\/\.$/, '.', 'tinh', /^noiDung/),
  change('ND-07', /(?<=\p{L}); (?=\p{L})/u, './. ', 'tinh', /^noiDung/),
  say('ND-08', [`theo Quyết định số 188/QĐ-UBND ${source}`, 'theo Thông báo số 15/TB-UBND ngày 12/5/2026']),
  say('ND-09', [`theo Kế hoạch 188/KH-UBND ngày 12/5/2026 ${source}`]),
  say('ND-10', ['theo Chỉ thị số 36/CT-TW ngày 16/8/2019 của Bộ Chính trị về phòng, chống ma túy']),
  misnumber('ND-15', 'muc'),
  misnumber('ND-16', 'khoan'),
  misnumber('ND-20', 'diem'),
  {
    rule: 'danh-so-phan',
    base: 'tinh',
    plant: (keHoach, random) => {
      const cut = 1 + Math.floor(random() * (keHoach.noiDung.length - 1));
      const part = (tieuDe: string, con: Nut[], nhan?: string): NutChu => ({
        cap: 'phan',
        tieuDe,
        con,
        ...(nhan === undefined ? {} : { nhan }),
      });
      const noiDung = [
        part('CHUNG', keHoach.noiDung.slice(0, cut)),
        part('RIÊNG', keHoach.noiDung.slice(cut), pick(['Phần I', 'Phần III'], random)),
      ];
      return { keHoach: { ...keHoach, noiDung }, path: 'noiDung.1' };
    },
  },
  {
    rule: 'mot-diem',
    base: 'tinh',
    plant: (keHoach, random) => {
      const parents = [...planNodes(keHoach)].filter(
        ({ nut }) => 'con' in nut && nut.con?.[0]?.cap === 'diem' && nut.con.length === 2,
      );
      const { path, nut } = pick(parents, random);
      const con = 'con' in nut ? nut.con?.slice(0, 1) : [];
      return { keHoach: setText(keHoach, `${path}.con`, con), path: `${path}.con.0` };
    },
  },
  {
    rule: 'khoan-lan-lon',
    base: 'tinh',
    plant: (keHoach, random) => {
      const path = `noiDung.2.con.${pick([0, 1, 2, 3], random)}`;
      const node = keHoach.noiDung[2];
      const khoan = node && 'con' in node ? node.con?.[Number(path.at(-1))] : undefined;
      const { tieuDe, ...rest } = khoan as NutChu;
      return { keHoach: setText(keHoach, path, { ...rest, chu: `${tieuDe} thực hiện:` }), path };
    },
  },
  {
    rule: 'CC-04',
    base: 'tinh',
    plant: (keHoach, random) => {
      // The one between is cited again in the body.
      const path = `canCu.${pick([0, 2], random)}`;
      const texts = [
        `Căn cứ Quyết định số 123/QĐ-UBND ${source}`,
        'Căn cứ Nghị quyết số 12/NQ-HĐND ngày 09/7/2026 về dự toán ngân sách',
      ];
      return { keHoach: setText(keHoach, path, pick(texts, random)), path };
    },
  },
  change('loi-dan', /; (?=Ủy ban)/u, '. ', 'tinh', /^loiDan/),
  say('loai-khac-ky-hieu', [
    'theo Quyết định số 09/2026/QĐ-TTg ngày 05/3/2026 của Chính phủ về tín dụng',
    `theo Quyết định số 88/KH-UBND ngày 12/5/2026 ${source}`,
  ]),
  say('ky-hieu-la', [`theo Kế hoạch số 88/KH-CAT-UBND ngày 12/5/2026 ${source}`]),
  say('phay-truoc-ngay', [`theo Kế hoạch số 88/KH-UBND, ngày 12/5/2026 ${source}`]),
  say('ngay-van-ban', [
    'theo Quyết định số 7619/QĐ-BCA ngày 08/9/2024 của Bộ Công an về Chương trình',
    'theo Hướng dẫn số 44/HD-BCA-C04 ngày 13/12/2025 của Bộ Công an về Chương trình',
  ]),
  say('mot-van-ban-hai-ten', ['theo Chương trình số 7619/QĐ-BCA ngày 08/9/2025 của Bộ Công an về phòng, chống ma túy']),
  put(
    'dan-khac-so',
    'trichYeu',
    ['Thực hiện Hướng dẫn số 45/HD-BCA-C04 ngày 13/11/2025 của Bộ Công an năm 2026'],
    'loiDan.0',
  ),
  say('hieu-luc', [
    'theo Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ về cơ quan chuyên môn',
    'tuyên truyền Luật Phòng, chống ma túy năm 2021',
    `theo Quyết định số 99/QĐ-UBND ngày 12/11/2026 ${source}`,
  ]),
  say('ngay-khong-co', ['hoàn thành ngày 31/9/2026', 'hoàn thành trước ngày 30/02/2027', 'tổng kết vào tháng 13/2026']),
  say('thu-sai-ngay', ['họp vào thứ Hai, ngày 25/8/2026', 'ra quân Chủ nhật, ngày 16/9/2026']),
  say('khoang-nguoc', ['làm từ ngày 20/10/2026 đến ngày 10/10/2026', 'thuộc giai đoạn 2030-2026']),
  change('giai-doan', /01\/10\/2026(?= đến ngày 15\/12)/, '15/9/2026', 'tinh', /^noiDung/),
  change('giai-doan', /^Giai đoạn 2/u, 'Giai đoạn 3', 'tinh', /^noiDung/),
  say('han-sau-thoi-ky', ['gửi báo cáo trước ngày 05/12/2027', 'hoàn thành chậm nhất là ngày 15/9/2062']),
  say('han-truoc-ngay', ['gửi báo cáo trước ngày 05/6/2026', 'hoàn thành trước ngày 20/12/2025']),
  change('moc-ngoai-thoi-ky', /\/2026$/, '/2027', 'tinh', /hang\.\d\.o\.thoiGian/),
  change('ty-le', /74,7%/, '79,7%'),
  change('ty-le', /75% \(90/, '85% (90'),
  at('phuLuc.0', change('PL-01', / và nhiệm vụ tại Phụ lục kèm theo/u, '')),
  change('PL-08', /\.\/\.$/, '.', 'tinh', /^phuLuc/),
  put('NN-04', 'luu', [{ noi: ['NC'] }, { noi: ['Văn thư', 'NC'] }]),
  put('NN-05', 'luu', [{ noi: ['VT'] }]),
  put('NN-07', 'noiNhan.3', ['Các sở, ban, ngành, đoàn thể tỉnh; (để t/h)']),
  put('thieu-noi-nhan', 'noiNhan.4', ['Cổng Thông tin điện tử tỉnh'], 'noiDung.2.con.3'),
  put('noi-nhan-thua', 'noiNhan.2', ['Chi cục Hải quan khu vực VII', 'Sở Tư pháp']),
  put('KY-02', 'chuKy', [{ dong: ['CHỦ TỊCH'], hoTen: 'Giàng Quốc Hưng' }]),
  put('KY-03', 'chuKy', [{ dong: ['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'], hoTen: 'Giàng Quốc Hưng' }]),
  put('KY-03', 'chuKy', [{ dong: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'CHỦ TỊCH'], hoTen: 'Giàng Quốc Hưng' }]),
  put('KY-05', 'chuKy', [{ chucVu: 'Chánh Văn phòng', hinhThuc: 'TL', hoTen: 'Giàng Quốc Hưng' }]),
  put('KY-07', 'chuKy.hoTen', ['ThS. Giàng Quốc Hưng', 'TS.Giàng Quốc Hưng', 'Đ/c Giàng Quốc Hưng']),
  say('VH-01', ['giao lưu với Tỉnh Lai Châu', 'học tập ở thành phố Hồ Chí Minh']),
  say('VH-02', ['phối hợp với Sở Công thương', 'phối hợp với Sở Nông nghiệp và môi trường']),
  say('VH-03', ['huy động nhân dân tham gia']),
  say('VH-04', [
    'theo điểm a khoản 2 điều 5 Nghị định số 150/2025/NĐ-CP',
    'theo điểm a Khoản 2 Điều 5 Nghị định số 150/2025/NĐ-CP',
  ]),
  say('VH-05', ['tuyên truyền Luật phòng chống ma túy', 'tuyên truyền Luật phòng, chống ma túy']),
  say('VH-06', ['hưởng ứng Ngày toàn dân phòng, chống ma túy']),
  say('VH-07', ['hoà nhập cộng đồng', 'xoá bỏ mặc cảm', 'giữ sức khoẻ']),
  say('VH-08', ['hoàn thành ngày 5/9/2026', 'hoàn thành ngày 05/09/2026', 'kết thúc ngày 10/1/2027']),
  say('VH-09', ['trong giai đoạn 2026 - 2030', 'phát triển kinh tế – xã hội', 'xóa "điểm nóng"']),
  say('viet-hoa-thua', ['phát triển Kinh tế - Xã hội', 'phối hợp với các tổ chức Chính trị - Xã hội']),
  say('mot-co-quan-hai-ten', ['do Sở Văn hóa, Thể thao và Du lịch hướng dẫn, Sở Văn hóa và Thể thao kiểm tra']),
  say('ten-goi', ['thực hiện Dự án 7: “Truyền thông, giáo dục”, hoàn thành Dự án: “Truyền thông, giáo dục”']),
  say('ORG-01', ['phối hợp với Sở Thông tin và Truyền thông', 'phối hợp với Sở Kế hoạch và Đầu tư']),
  say('ORG-02', ['trên địa bàn huyện Bát Xát', 'tại tỉnh Yên Bái', 'với tỉnh Đồng Nai']),
  change('ORG-03', /Phòng Kinh tế, Hạ tầng và Đô thị/u, 'Phòng Kinh tế', 'phuong'),
  {
    rule: 'ORG-04',
    base: 'tinh',
    plant: (keHoach, random) => {
      const path = `noiDung.2.con.1.con.${pick([0, 1], random)}.chu`;
      return { keHoach: setText(keHoach, path, 'Chủ trì quản lý công tác cai nghiện ma túy trên địa bàn tỉnh.'), path };
    },
  },
  say('ORG-05', ['lập hồ sơ đưa vào cơ sở cai nghiện bắt buộc', 'giáo dục tại xã, phường, thị trấn']),
  say('ORG-06', ['chỉ đạo các huyện thực hiện', 'xây dựng xã, phường, thị trấn không ma túy']),
  say('ap-trong-phuong', ['phối hợp với các ấp', 'tuyên truyền ở từng thôn'], 'phuong'),
  say('bang-ma-cu', ['Uû ban nh©n d©n tØnh chØ ®¹o thùc hiÖn']),
  say('am-tiet', ['vận động ngưòi dân', 'xây dựng phưong án', 'nhiệm vụ đưọc giao']),
  say('dinh-chu', ['các phòngban', 'thực hiện nhiệmvụ', 'xây dựng kếhoạch']),
  say('mat-chu-dau', ['trao đổi với ác cơ quan']),
  say('cum-tu', ['bổ xung cơ sở dữ liệu', 'sát nhập các đội', 'rà xoát địa bàn', 'tuyên tuyền ở cơ sở']),
  say('nghi-sai-dau', ['ngăn chặn tác hại của ma tuy']),
  say('chu-lap', ['báo cáo của của đơn vị', 'hỗ trợ người người dân']),
  say('i-y', ['nâng cao quản lí']),
  say('khoang-trang', [
    'các cơ quan , đơn vị',
    'kiểm tra,đôn đốc',
    'đơn vị ( nhất là ở cơ sở)',
    'người nghiện(nếu có)',
  ]),
  say('dau-cau-lap', ['xe khách, xe tải....', 'kiểm tra,, đôn đốc']),
  put('doan-lap', 'noiNhan.0', ['Các sở, ban, ngành, đoàn thể tỉnh'], 'noiNhan.3'),
  say('phu-luc-khong-co', ['báo cáo theo Phụ lục IV']),
  {
    rule: 'danh-so-thap-phan',
    base: 'tinh',
    plant: (keHoach, random) => {
      const path = 'noiDung.2.con.1.con';
      const con = [1, pick([3, 1], random)].map((n) => ({
        cap: 'diem',
        nhan: `2.${n}.`,
        chu: `Tập huấn đợt ${n + 10} cho cán bộ.`,
      }));
      return { keHoach: setText(keHoach, path, con), path: `${path}.1` };
    },
  },
  say('nam-ke-hoach', ['thời gian thực hiện: từ tháng 01/2025 đến tháng 12/2026']),
  say('so-vo-ly', [
    'tỷ lệ hồ sơ đúng hạn đạt 105%',
    'họp lúc 26 giờ 30 ngày 20/8/2026',
    'họp lúc 7 giờ 75 ngày 20/8/2026',
  ]),
  say('so-thap-phan', ['giải quyết đúng hạn 90.5% hồ sơ', 'kinh phí 1.5 tỷ đồng']),
  say('tong-so', ['tổng kinh phí 100 triệu đồng, gồm: ngân sách tỉnh 60 triệu đồng, ngân sách xã 50 triệu đồng']),
  say('so-dem', ['làm điểm tại 04 xã: Cốc San, Bát Xát và Dền Sáng']),
  say('ten-luat', ['tuyên truyền Luật Giao thông đường bộ', 'thực hiện Luật Phòng chống tham nhũng']),
  say('go-may', ['kiểm tra avf đôn đốc', 'báo cáo HDDND tỉnh', 'kiểm tra nhuwngx cơ quan']),
  say('sai-dau-tu-ghep', ['báo cáo só lượng hồ sơ', 'bố trí kinh phị cho các xã']),
  say('cho-giu', [
    'kinh phí {{kinh_phi}} đồng',
    'theo mục Error! Reference source not found',
    'tỷ lệ #DIV/0! số hộ',
    'TODO bổ sung',
    'mỗi xã «So_nguoi» người',
  ]),
  say('cho-trong', [
    'hoàn thành ngày xx/xx/2026',
    'kinh phí ...... đồng',
    'giao (tên đơn vị) chủ trì',
    'hỗ trợ [điền số] người',
    'theo Quyết định số      /QĐ-UBND ngày      tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về tổ chức',
  ]),
  {
    rule: 'muc-trong',
    base: 'tinh',
    plant: (keHoach, random) => {
      const path = `noiDung.2.con.${pick([0, 1, 2], random)}`;
      return { keHoach: setText(keHoach, path, { cap: 'khoan', tieuDe: 'Sở Nội vụ' }), path };
    },
  },
  change('ket-doan', /\.$/, ' và các', 'tinh', /^noiDung\.2.*con.*con/),
  change('ket-doan', /[.;]$/, ',', 'tinh', /^noiDung\.2.*con.*con/),
  say('ngoac', ['các đơn vị (nhất là ở cơ sở', 'đối tượng “ngáo đá', 'các đơn vị ở cơ sở)']),
];
