/** Phrases that are always a slip, with what was meant. */
import { around, contentRule, finding, isUpper } from '../kit/kit.js';
import { proseWords } from '../kit/words.js';

/** Wrong → right. Only what has no meaning of its own. */
const slips = new Map(
  `giáp danh = giáp ranh; hướng thân = hướng thần; kiểm chế = kiềm chế; kiềm trế = kiềm chế; địa bàng = địa bàn; giáo cục = giáo dục; mô hinh = mô hình;
  tiến tiến = tiên tiến; tuyên tuyền = tuyên truyền; sù nghiệp = sự nghiệp; chuẩn đoán = chẩn đoán; sát nhập = sáp nhập;
  bổ xung = bổ sung; xử dụng = sử dụng; sử lý = xử lý; sử lí = xử lí; chỉnh chu = chỉn chu; xuất xắc = xuất sắc;
  thăm quan = tham quan; vô hình chung = vô hình trung; tựu chung = tựu trung; nổ lực = nỗ lực;
  củng như = cũng như; sẳn sàng = sẵn sàng; xắp xếp = sắp xếp; sắp sếp = sắp xếp; xắp sếp = sắp xếp; rà xoát = rà soát;
  đôn dốc = đôn đốc; chấn áp = trấn áp; tệ nan = tệ nạn; cai nghiên = cai nghiện; phòng chóng = phòng chống;
  phòng, chóng = phòng, chống; quyết đinh = quyết định; nghị đinh = nghị định; kế hoach = kế hoạch; thực hiên = thực hiện;
  nhiêm vụ = nhiệm vụ; triên khai = triển khai; công tac = công tác; xã hôi = xã hội; chính quyên = chính quyền;
  tội pham = tội phạm; chuyên hóa địa bàn = chuyển hóa địa bàn; chuyên hoá địa bàn = chuyển hoá địa bàn;
  công thông tin điện tử = cổng thông tin điện tử; khẩn chương = khẩn trương; chú trong = chú trọng;
  đường giây nóng = đường dây nóng; tuyên chuyền = tuyên truyền;
  chỉ tiều = chỉ tiêu; cơ sỏ = cơ sở; cở sở = cơ sở; suất sắc = xuất sắc;
  sâu xắc = sâu sắc; xâu sắc = sâu sắc; xúc tích = súc tích; cọ sát = cọ xát; đều đặng = đều đặn; trãi qua = trải qua;
  tổ giác = tố giác; sắc xảo = sắc sảo; tổng kêt = tổng kết; tố chức = tổ chức;
  tổ chưc = tổ chức; đơn vi = đơn vị; vi pham = vi phạm`
    .split(';')
    .map((line): [string, string] => {
      const [wrong = '', right = ''] = line.split('=').map((part) => part.trim());
      return [wrong, right];
    }),
);
const byFirst = new Map<string, string[]>();
for (const wrong of slips.keys()) {
  const [first = ''] = wrong.split(' ');
  byFirst.set(first, [...(byFirst.get(first) ?? []), wrong]);
}

export const cumTu = contentRule('cum-tu', (subject) =>
  [...proseWords(subject)].flatMap(([passage, words]) => {
    const lower = passage.text.toLowerCase();
    return words.flatMap(({ text, start }) => {
      const wrong = byFirst
        .get(text.toLowerCase())
        ?.find((slip) => lower.startsWith(slip, start) && !/\p{L}/u.test(lower[start + slip.length] ?? ''));
      if (wrong === undefined) return [];
      const end = start + wrong.length;
      const typed = passage.text.slice(start, end);
      return [
        finding(passage, {
          start,
          end,
          found: `“${typed}” trong ${around(passage.text, start, end)}`,
          expected: `“${likeCase(typed, slips.get(wrong) ?? '')}”`,
        }),
      ];
    });
  }),
);

/** Word by word, so that a name keeps its capitals. */
function likeCase(typed: string, right: string): string {
  const models = typed.split(' ');
  return right
    .split(' ')
    .map((word, i) => {
      const model = models[i] ?? '';
      if (isUpper(model) && model.length > 1) return word.toUpperCase();
      return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    })
    .join(' ');
}
