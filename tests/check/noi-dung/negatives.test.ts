/** Right sentences that look wrong to a careless rule: nothing may be said of them. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPlan } from '../../../src/plan/load.js';
import type { KeHoach } from '../../../src/plan/schema.js';
import { world } from '../../extract/world.js';
import { root } from '../../ho-tro/build.js';
import { contentRules } from '../all-rules.js';
import { subjectOf } from './subject.js';

let plan: KeHoach;
beforeAll(async () => {
  const file = path.join(root, 'tests', 'check', 'noi-dung', 'mau', 'tinh.yaml');
  const { value } = loadPlan(file, await readFile(file), (await world()).danhMuc);
  if (!value) throw new Error('no plan');
  plan = value.keHoach;
});

async function saidOf(chu: string): Promise<readonly string[]> {
  const [first, ...rest] = plan.noiDung;
  if (!first || first.cap === 'bang') throw new Error('no node');
  const con = [...(first.con ?? []), { cap: 'doan' as const, chu }];
  const subject = await subjectOf({ ...plan, noiDung: [{ ...first, con }, ...rest] });
  return contentRules.flatMap((rule) => {
    const verdict = rule.judge(subject);
    return verdict.answer === 'broken' ? verdict.findings.map(({ found }) => `${rule.id}: ${found}`) : [];
  });
}

const right: Readonly<Record<string, readonly string[]>> = {
  'phân số và tỷ lệ không phải ngày tháng': [
    'Có 17/72 tổ dân phố đạt 08/08 tiêu chí; từ 2/3 số hộ trở lên ký cam kết.',
    'Tổ chức 01 buổi/cơ sở giáo dục; 24/24 giờ có người trực; trên 24 tháng chưa tái nghiện.',
    'Phấn đấu 17/72 tổ dân phố đạt trên 90% tiêu chí; 1/3 số xã hoàn thành 100% việc được giao.',
    'Độ dài từ 1/3 đến 1/2 dòng chữ; đến 1/2 số xã; giảm từ 2/3 xuống 1/3.',
    'Trong 3 tháng 15 ngày phải xong; giảm 5,5% so với năm trước (tương đương 12 vụ).',
  ],
  'ngày tháng đúng': [
    'Hoàn thành trước ngày 30/9/2026; báo cáo chậm nhất ngày 05/10/2026.',
    'Tổ chức từ ngày 15/11 đến ngày 15/3/2027; lễ trao giải ngày 29/02/2028.',
    'Ngày 26/6 hằng năm; ngày 02 tháng 9 năm 2026; thứ Tư, ngày 02/9/2026.',
    'Từ 01/9 đến 30/9/2026 và từ ngày 01 đến ngày 15 tháng 10 năm 2026.',
  ],
  'dẫn văn bản đúng': [
    'Thực hiện Chỉ thị số 36-CT/TW ngày 16/8/2019 của Bộ Chính trị về tăng cường công tác phòng, chống ma túy; sau đây viết là Chỉ thị số 36-CT/TW.',
    'Theo Quyết định số 08/2026/QĐ-TTg ngày 03/3/2026 của Thủ tướng Chính phủ về tín dụng đối với người sau cai nghiện ma túy.',
    'Đề án ban hành kèm theo Quyết định số 374/QĐ-UBND ngày 05/12/2025 của Ủy ban nhân dân tỉnh.',
    'Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 164/TTr-SYT ngày 17/7/2026; theo Quyết định số 55/QĐ-BVHTTDL ngày 05/02/2026 của Bộ Văn hóa, Thể thao và Du lịch về văn hóa cơ sở.',
    'Theo Công văn số 512/VPCP-KGVX ngày 12/5/2026 của Văn phòng Chính phủ về chuyển đổi số; quy định tại điểm a khoản 2 Điều 5 của Luật.',
    'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số; Kế hoạch số 12/KH-UBND ngày 09/02/2026 của Ủy ban nhân dân xã Cốc San về chuyển đổi số.',
  ],
  'tên cũ trong văn bản được dẫn, trong ngoặc kép, có ghi rõ là cũ': [
    'Thay thế Kế hoạch số 88/KH-UBND ngày 14/3/2023 của Ủy ban nhân dân huyện Bát Xát về quản lý sau cai nghiện tại xã, phường, thị trấn.',
    'Duy trì mô hình “xã, phường, thị trấn không có ma túy”; hồ sơ của Sở Thông tin và Truyền thông (cũ) chuyển về Sở Khoa học và Công nghệ.',
    'Hồ sơ trên địa bàn huyện Bát Xát trước đây giao cho xã Bát Xát.',
  ],
  'tên cơ quan đúng': [
    'Sở Văn hóa, Thể thao và Du lịch, Sở Công Thương, Công an các xã, phường phối hợp.',
    'Công an tỉnh, Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh trao đổi thông tin.',
    'Lực lượng công an, quân đội, biên phòng tuần tra; các trường học trên địa bàn tuyên truyền.',
    'Các doanh nghiệp ở Thành phố Hồ Chí Minh, tỉnh Lai Châu và thành phố Đồng Nai.',
  ],
  'từ láy, từ ghép liền nhau, từ nước ngoài': [
    'Xử lý hành vi vi phạm; cán bộ bộ đội biên phòng; cơ quan quan tâm; cộng đồng đồng thuận; luôn luôn, dần dần, song song.',
    'Quán karaoke, quán bar, video clip, Methadone, Facebook, Zalo, pa-nô, băng-rôn, mít tinh, ôtô, khí ôxy.',
    'Đồng bào ở các xã Nậm Chày, Y Tý, Dền Sáng, Mường Hum; nghệ nhân Giàng Seo Phử; sông Đà; đèo Ô Quy Hồ; Đắk Lắk; Krông Pắc.',
    'Người người, nhà nhà tham gia; ai nấy đều biết; khuỷu tay, ngoằn ngoèo, huỳnh quang, quýnh quáng, thuở, nghiêng.',
  ],
  'dấu câu': [
    'Các đối tượng (thanh niên, học sinh...); nhóm khác: lái xe, công nhân... được quan tâm.',
    'Gồm: a) tuyên truyền; b) vận động; c) ký cam kết; (1) ra quân, (2) tuần tra.',
    'Xem tại https://laocai.gov.vn/kehoach,tailieu.pdf; thư điện tử: bancd@laocai.gov.vn; lúc 07:30, ngày 22/8/2026.',
    'Khẩu hiệu: “Chung một quyết tâm - Vì cộng đồng không ma túy”; tỷ lệ 1:3; diện tích 12.500 m2; kinh phí 1.250.000 đồng.',
    'đ) Cách trình bày; Mát-xcơ-va, Phri-đrích Ăng-ghen.',
    'TP.HCM, TS. Nguyễn Văn A, ThS. Trần Thị B, P.Tham mưu và các đơn vị...',
  ],
  'viết hoa đúng': [
    'Hội đồng nhân dân, Tòa án nhân dân, Công an nhân dân, Quân đội nhân dân, tổ nhân dân tự quản.',
    'Phòng Văn hóa - Xã hội của các xã, phường; Luật Tổ chức chính quyền địa phương; Luật này; các luật khác.',
    'Tỉnh Lào Cai có 99 xã, phường. Thành phố Đồng Nai có kinh nghiệm tốt.',
    'Nội dung tại Mục II, Phần III của Chương trình; mục tiêu 1, phần mềm 2; tại mục 3 ở trên.',
  ],
  'số liệu có thể có': [
    'Thu ngân sách đạt 105% dự toán; tăng 120% so với cùng kỳ; hoàn thành 110% kế hoạch; 100% hộ ký cam kết.',
    'Trong 48 giờ phải báo cáo; trực 24/24 giờ; 72 giờ kể từ khi tiếp nhận; lúc 16 giờ 30 ngày 18/9/2026; từ 7 giờ đến 11 giờ 30.',
    'Diện tích 12.500 m2; kinh phí 1.250.000 đồng; 90,5% hồ sơ; tại khoản 1.2 nêu trên; phiên bản 2.0; dài 3,2 km.',
    'Tổng kinh phí 110 triệu đồng, gồm: ngân sách tỉnh 60 triệu đồng, ngân sách xã 50 triệu đồng.',
    'Tổng kinh phí 200 triệu đồng từ ngân sách tỉnh, trong đó hỗ trợ mỗi xã 20 triệu đồng; mỗi lớp 15 triệu đồng.',
    'Có 03 xã: Cốc San, Bát Xát và Dền Sáng; 02 đội: Đội 1, Đội 2; thực hiện 5 nhiệm vụ trọng tâm của năm.',
    'Từ tháng 10/2026 đến tháng 3/2027; quý III - quý IV/2026; từ tháng 11 đến tháng 4 năm sau; từ quý I đến quý III/2026.',
  ],
  'chữ thường gặp trong văn phòng': [
    'Các cơ quan liên quan trong công tác quản lý; bắt đầu từ tháng 9; diễu hành, cổ động; ba cùng; tổ công tác; đoàn công tác.',
    'Cán bộ công đoàn, cộng tác viên dân số; trưởng bản, già làng; các tổ tự quản; người có uy tín; trẻ mồ côi.',
    'Cán bộ Công an, trụ sở Công an xã, phòng Họp số 2; lực lượng Công an, Quân đội; đội ngũ báo cáo viên.',
    'Khám sức khỏe, khám chữa bệnh lưu động; tiêm chủng; phun khử khuẩn; giám sát dịch tễ; xét nghiệm sàng lọc.',
    'Truyền thông trên fanpage, video clip, website; họp Zalo; đăng bài; quét mã QR; phần mềm VNeID; ứng dụng TikTok.',
    'Từng bước, từng việc; ngày càng sâu rộng; xã báo cáo xã hội hóa; cấp xã xã hội hóa nguồn lực; toàn văn văn bản.',
    'Chỉ đạo các phòng, ban; cấp ủy ủy quyền; Phó Chủ tịch Thường trực trực tiếp chỉ đạo.',
    'Trồng cây phân tán; bảo vệ rừng đặc dụng; làm giàu rừng; tuần tra rừng; trực gác; chòi canh lửa; đốt dọn thực bì.',
    'Nâng hạng đường thôn; bê tông hóa; cứng hóa kênh mương; nhà văn hóa; sân thể thao; điểm trường lẻ; bếp ăn bán trú.',
    'Rà soát hộ nghèo, hộ cận nghèo; chi trả trợ cấp; đối thoại; hòa giải; tiếp công dân; một cửa; số hóa hồ sơ.',
    'Hướng dẫn (nếu có); ý kiến khác (kèm theo tài liệu); theo mẫu [1]; tại Điều 5; đơn vị A < đơn vị B.',
    'Các loại nông sản: ngô, khoai, sắn, ...; vật nuôi: trâu, bò, lợn...; trong những ngày tháng 6 lịch sử.',
  ],
  'hai cách đọc y và i, dấu thanh': [
    'Quản lý, lý luận, kỹ năng, ti vi, y tế, ý kiến, bác sĩ, tỷ lệ, thủy lợi, quý III, quy định, quỹ, khuy áo.',
    'Hòa giải, xóa bỏ, sức khỏe, ủy ban, túy lúy, khóa, thỏa thuận, quá, quả, quạ.',
  ],
};

const bases: readonly string[] = [
  'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
  'Căn cứ Luật Ngân sách nhà nước ngày 25/6/2025',
  'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ',
  'Căn cứ Thông tư số 12/2026/TT-BVHTTDL ngày 05/02/2026 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch quy định về thể thao',
  'Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ quy định về cơ quan chuyên môn (được sửa đổi tại Nghị định số 370/2025/NĐ-CP)',
  'Căn cứ chức năng, nhiệm vụ và tình hình thực tế của địa phương',
  'Theo đề nghị của Giám đốc Công an tỉnh tại Tờ trình số 164/TTr-CAT ngày 17/7/2026',
];

test.each(bases)('căn cứ: %s', async (base) => {
  const subject = await subjectOf({ ...plan, canCu: [...(plan.canCu ?? []), base] });
  const said = contentRules.flatMap((rule) => {
    const verdict = rule.judge(subject);
    return verdict.answer === 'broken' ? verdict.findings.map(({ found }) => `${rule.id}: ${found}`) : [];
  });
  expect(said).toEqual([]);
});

describe.each(Object.entries(right))('%s', (_, sentences) => {
  test.each(sentences)('%s', async (sentence) => {
    expect(await saidOf(sentence)).toEqual([]);
  });
});
