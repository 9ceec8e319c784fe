/** Agencies, instruments and themes of the real catalogue, asked the way real plans write them. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { quickRead } from '../../src/diagnostic/quick-yaml.js';
import { inBeing } from '../../src/plan/catalogue.js';
import { catalogue, textOf } from './danh-muc.js';

const danhMuc = catalogue();
const ids = (ten: string) => danhMuc.timCoQuan(ten).map(({ id }) => id);

describe('names as five real plans print them', () => {
  test.each([
    ['Đài phát thanh – truyền hình tỉnh', 'dai-ptth-tinh'],
    ['Báo Lai Châu', 'bao-tinh'],
    ['Báo và phát thanh, truyền hình tỉnh', 'bao-ptth-tinh'],
    ['Báo và PT, TH tỉnh', 'bao-ptth-tinh'],
    ['Sở Văn hóa, thể thao và Du lịch', 'so-vhttdl'],
    ['Sở Văn hóa - Thể thao và Du lịch', 'so-vhttdl'],
    ['Sở Văn hóa và Thể thao', 'so-vhtt'],
    ['Sở Công thương', 'so-cong-thuong'],
    ['Sở Giao thông Vận tải', 'so-gtvt'],
    ['Sở Lao động - Thương binh và Xã hội', 'so-ldtbxh'],
    ['Các sở, ban ngành tỉnh', 'cac-so-ban-nganh-tinh'],
    ['Các sở, ban, ngành của tỉnh', 'cac-so-ban-nganh-tinh'],
    ['Chính quyền địa phương', 'ubnd-cap-xa'],
    ['địa phương', 'ubnd-cap-xa'],
    ['Ủy ban nhân dân các phường, xã', 'ubnd-cap-xa'],
    ['UBND xã, phường', 'ubnd-cap-xa'],
    ['Công an cấp xã', 'cong-an-cap-xa'],
    ['Công an tỉnh Lào Cai', 'cong-an-tinh'],
    ['Bộ Chỉ huy quân sự tỉnh', 'bo-chqs-tinh'],
    ['Ban Chỉ huy Bộ đội Biên phòng', 'ban-chi-huy-bdbp'],
    ['Chi cục Hải quan khu vực VII', 'chi-cuc-hai-quan-khu-vuc'],
    ['Chi cục Hải quan cửa khẩu Quốc tế Ma Lù Thàng', 'chi-cuc-hai-quan-cua-khau'],
    ['Cục Cảnh sát điều tra tội phạm về ma túy - Bộ Công an', 'cuc-csdt-ma-tuy'],
    ['Cục Cảnh sát ĐTTP về MT, Bộ Công an', 'cuc-csdt-ma-tuy'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai và các tổ chức thành viên', 'ubmttq-tinh-va-to-chuc'],
    ['Ủy ban MTTQ VN tỉnh và các tổ chức CT-XH tỉnh', 'ubmttq-tinh-va-to-chuc'],
    ['Ủy ban Mặt trận Tổ quốc tỉnh', 'ubmttq-tinh'],
    ['Hội liên hiệp phụ nữ tỉnh', 'hoi-lhpn-tinh'],
    ['Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', 'tinh-doan'],
    ['Tỉnh đoàn', 'tinh-doan'],
    ['TT. Tỉnh ủy', 'thuong-truc-tinh-uy'],
    ['Ban Tuyên giáo Tỉnh ủy', 'ban-tuyen-giao-tinh-uy'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'ban-tgdv-tinh-uy'],
    ['Ngân hàng chính sách xã hội tỉnh', 'ngan-hang-csxh-tinh'],
    ['Phòng Lao động – Thương binh và Xã hội', 'phong-ldtbxh'],
    ['Trung tâm Y tế cấp huyện', 'ttyt-cap-huyen'],
    ['Trung tâm Y tế tuyến huyện', 'ttyt-cap-huyen'],
    ['Ban Chỉ đạo PCTP Thành phố', 'bcd-pctp-thanh-pho'],
    ['Trung tâm cung ứng dịch vụ sự nghiệp công phường', 'ttcu-dvsnc-phuong'],
    ['Văn phòng hội đồng nhân dân và Ủy ban nhân dân phường', 'van-phong-hdnd-ubnd-phuong'],
    ['Công an phường Tự Lạn', 'cong-an-phuong'],
    ['Các trường Tiểu học, THCS, THPT trên địa bàn phường', 'cac-truong-hoc'],
    ['Ban Chỉ đạo 138/CP', 'ban-chi-dao-138-cp'],
    ['Ủy ban nhân dân huyện, thành phố', 'ubnd-cap-huyen'],
  ])('%s: %s', (ten, id) => expect(ids(ten)).toEqual([id]));

  test('one name of two bodies gives both', () => {
    expect(ids('Phòng Kinh tế')).toEqual(['phong-kinh-te-huyen', 'phong-kt']);
    expect(ids('Công an thành phố')).toEqual(['cong-an-thanh-pho', 'cong-an-tinh']);
    expect(ids('Thành ủy')).toEqual(['thanh-uy', 'tinh-uy']);
  });

  test('a name of no body gives none', () => {
    for (const ten of ['Sở Kinh tế', 'Báo Công an', 'Công an', 'Chi cục Hải quan khu vực nào', ''])
      expect(ids(ten)).toEqual([]);
  });

  test('every name and alias finds its own agency', () => {
    for (const agency of danhMuc.allCoQuan) {
      for (const name of [agency.ten, ...agency.biDanh]) {
        expect(ids(name.replace('{so}', 'VII').replace('{tinh}', 'Lai Châu'))).toContain(agency.id);
      }
    }
  });
});

describe('agencies by id', () => {
  test('what became of a body is part of it', () => {
    expect(danhMuc.coQuan('so-ldtbxh')).toMatchObject({ den: '2025-02-28', moi: ['so-noi-vu'], tuDong: 'hoi' });
    expect(danhMuc.coQuan('so-ldtbxh')?.chia).toContainEqual({
      viec: 'cai nghiện ma túy, quản lý sau cai nghiện; cơ sở cai nghiện',
      ve: 'cong-an-tinh',
      chac: 'cao',
    });
    expect(danhMuc.coQuan('so-nnptnt')).toMatchObject({ moi: ['so-nnmt'], gop: true, tuDong: 'co' });
    expect(danhMuc.coQuan('hoi-lhpn-tinh')).toMatchObject({ giuTen: true, doiTu: '2025-07-01' });
  });

  test('the committee of a unit is an agency too', () => {
    expect(danhMuc.coQuan('ubnd-24', '2026-06-01')?.ten).toBe('Ủy ban nhân dân tỉnh Bắc Ninh');
    expect(danhMuc.coQuan('ubnd-24', '2026-10-01')?.ten).toBe('Ủy ban nhân dân thành phố Bắc Ninh');
    expect(danhMuc.coQuan('ubnd-tinh')?.ten).toBe('Ủy ban nhân dân tỉnh');
    expect(danhMuc.coQuan('ubnd-999')).toBeUndefined();
    expect(danhMuc.coQuan('so-khong-co')).toBeUndefined();
  });

  test('notes and parameters are no part of a name', () => {
    for (const { ten, biDanh, thamSo } of danhMuc.allCoQuan) {
      for (const name of [ten, ...biDanh]) expect(name).toMatch(/^[^()]*$/);
      expect(ten.includes('{so}')).toBe(thamSo?.includes('so') ?? false);
    }
  });

  test('what ended says what to do, and its successor was there the next day', () => {
    for (const { id, den, moi, tuDong } of danhMuc.allCoQuan.filter((agency) => agency.den !== undefined)) {
      expect([id, tuDong]).not.toEqual([id, undefined]);
      if (den?.length !== 10) continue;
      const next = new Date(Date.parse(den) + 86_400_000).toISOString().slice(0, 10);
      for (const heir of (moi ?? []).map((name) => danhMuc.coQuan(name))) {
        expect([id, heir && inBeing(heir, next)]).not.toEqual([id, 'khong']);
        expect(heir).toBeDefined();
      }
    }
  });

  test.each([
    ['so-ldtbxh', '2025-02-28', 'co'],
    ['so-ldtbxh', '2025-03-01', 'khong'],
    ['so-nnmt', '2025-02-28', 'khong'],
    ['dai-ptth-tinh', '2024-12-31', 'co'],
    ['dai-ptth-tinh', '2025-06-01', 'chua-ro'],
    ['dai-ptth-tinh', '2026-01-01', 'khong'],
    ['bao-ptth-tinh', '2026-01-01', 'co'],
    ['ban-tgdv-tinh-uy', '2025-02-10', 'chua-ro'],
    ['cong-an-tinh', '2020-01-01', 'co'],
  ])('%s ngày %s: %s', (id, ngay, expected) => {
    const agency = danhMuc.coQuan(id);
    expect(agency && inBeing(agency, ngay)).toBe(expected);
  });
});

describe('instruments and themes', () => {
  test.each([
    ['3426-vpcp-kgvx', '3426/VPCP-KGVX', '2023-05-15'],
    ['1246-kh-ubnd-lai-chau-2024', '1246/KH-UBND', '2024-04-09'],
    ['44-kh-ubnd-tuyen-quang-2023', '44/KH-UBND', '2023-03-14'],
    ['339-kh-tu-lai-chau-2025', '339-KH/TU', '2025-05-08'],
    ['7619-qd-bca', '7619/QĐ-BCA', '2025-09-08'],
    ['170-kh-cat-ubnd-lao-cai-2026', '170/KH-CAT-UBND', '2026-02-16'],
    ['194-kh-ubnd-bac-ninh-2026', '194/KH-UBND', '2026-05-29'],
    ['116-2021-nd-cp', '116/2021/NĐ-CP', '2021-12-21'],
    ['08-qd-ttg-2026', '08/2026/QĐ-TTg', '2026-03-03'],
  ])('%s: %s ngày %s', (id, so, ngay) => expect(danhMuc.vanBan(id)).toMatchObject({ so, ngay }));

  test('a law and the one that replaces it', () => {
    expect(danhMuc.vanBan('73-2021-qh14')).toMatchObject({ het: '2026-06-30', thayBang: '120-2025-qh15' });
    expect(danhMuc.vanBan('120-2025-qh15')).toMatchObject({ hieuLuc: '2026-07-01' });
  });

  test('a doubtful date says so', () => expect(danhMuc.vanBan('4503-kh-c04-p6')).toMatchObject({ chac: 'thap' }));

  test('themes', () => {
    expect(danhMuc.chuDe(2025, 'phòng, chống ma túy')?.chuDe).toBe('Chung một quyết tâm - Vì cộng đồng không ma túy');
    expect(danhMuc.chuDe(2026, 'phòng, chống ma túy')).toMatchObject({ chac: 'thap' });
    expect(danhMuc.chuDe(2026, 'phòng, chống ma túy')?.chuDe).toBeUndefined();
    expect(danhMuc.chuDe(2025, 'an toàn thực phẩm')?.vanBan).toBe('337-kh-bcdtuattp-2025');
    expect(danhMuc.chuDe(2025, undefined)).toBeUndefined();
  });

  test('the work of a province in a commune', () => {
    const found = danhMuc.tinhSangXa.find(({ tinh }) => tinh.includes('so-tai-chinh'));
    expect(found?.xa).toEqual({ xa: 'phong-kt', phuong: 'phong-kt-ht-dt', 'dac-khu': 'phong-kt' });
    for (const name of danhMuc.biDanhCapXa) expect(ids(name)).toEqual(['ubnd-cap-xa']);
  });
});

test.each(['co-quan.yaml', 'van-ban.yaml', 'phong-chong-ma-tuy.yaml', 'tinh-sang-xa.yaml'])(
  '%s read fast is what YAML reads',
  (name) => {
    expect(quickRead(textOf(name))).toEqual(parse(textOf(name)));
  },
);
