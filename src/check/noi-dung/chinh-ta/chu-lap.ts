/** A word that stands twice in a row. */
import { around, contentRule, finding } from '../kit/kit.js';
import { proseWords } from '../kit/words.js';

/** Doubling is a way of forming words. */
const real = new Set(
  `luôn song dần từ đời mãi ngày chung hàng nhà ào thường sâu đau xa gần cao ai đâu đều dài lâu nhanh rất hay mau vừa tháng năm nơi
  lớp điều rừng tầng hai ba bốn năm ngàn trùng khăng thi thoảng hằng đăm chăm nghiêm từng êm`.split(/\s+/),
);
/** The last syllable of one word and the first of the next: `hành vi vi phạm`, `cán bộ bộ đội`. */
const joints = new Set(
  `vi bộ quan đồng công nhân hội động chính nghiệp phẩm tính lý sự dân trình hình tượng thành hóa hoá đội phát lực tế hành tin trường trị
  tài sản chủ thông liên viên việc đoàn quyền trung điểm phương định hiện kế sinh học giáo kinh bảo đảm toàn ninh cường tình cảm thực
  tổng đại chất thể sơ tư phòng đường nguồn dựng lượng khí giá trọng tiến năng nguyên gia quốc nước nhà khách cách tự cơ mục số lệ nghị
  quyết nhiệm luật pháp giám kiểm tra báo lập cáo xét duyệt chuyên môn khoa trì hợp`.split(/\s+/),
);
/** One of two is surely too many. */
const functionWords = new Set(
  'và của các là cho với để trong được những tại theo về trên do bởi đã đang sẽ phải một'.split(' '),
);

export const chuLap = contentRule('chu-lap', (subject) =>
  [...proseWords(subject)].flatMap(([passage, words]) =>
    words.flatMap((word, i) => {
      const before = words[i - 1];
      const { text } = passage;
      if (
        !before ||
        before.key !== word.key ||
        !/^ +$/.test(text.slice(before.end, word.start)) ||
        !/\p{L}/u.test(word.text)
      )
        return [];
      const key = word.text.toLowerCase();
      // "người người, nhà nhà"; names such as "Lao Lao".
      if (
        real.has(key) ||
        joints.has(key) ||
        /^,/.test(text.slice(word.end)) ||
        isName(before.text) ||
        isName(word.text)
      )
        return [];
      const [start, end] = [before.start, word.end];
      return [
        finding(passage, {
          start,
          end,
          found: `“${text.slice(start, end)}” trong ${around(text, start, end)}`,
          expected: `một chữ “${before.text}”`,
          ...(functionWords.has(key) ? { after: before.text } : {}),
        }),
      ];
    }),
  ),
);

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}
