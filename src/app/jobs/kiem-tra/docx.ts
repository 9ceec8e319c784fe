/** Findings as a Word report: a document of the kind `kiem-tra`, one table for each file. */
import { countWords, placeWords, type Said, severityWords, spotWords } from '../../../check/report.js';
import type { Reported } from '../../../check/report-json.js';
import type { Result } from '../../../diagnostic/model.js';
import { escapeInline } from '../../../plan/inline.js';
import type { LoadedPlan } from '../../../plan/load.js';
import type { Bang, KeHoach, Nut } from '../../../plan/schema.js';
import { buildLoaded } from '../../print/build.js';
import type { World } from '../../print/world.js';

export async function reportDocx(files: readonly Reported[], world: World): Promise<Result<Uint8Array>> {
  const { value, diagnostics } = await buildLoaded(world, planOf(files), ['docx']);
  const bytes = value?.files[0]?.bytes;
  return bytes ? { value: bytes, diagnostics } : { diagnostics };
}

/** A plan in memory only; what the template does not print is filled with what the schema asks for. */
function planOf(files: readonly Reported[]): LoadedPlan {
  const name = 'kehoach';
  const keHoach: KeHoach = {
    phienBan: 1,
    loai: 'bao-cao/kiem-tra',
    coQuan: { ten: [name], tenThuong: name },
    nam: 2000,
    so: null,
    kyHieu: 'KT',
    ngay: { ngay: null, thang: null, nam: 2000 },
    trichYeu: 'Kết quả kiểm tra',
    noiDung: files.flatMap(filePart),
    noiNhan: [name],
    luu: { noi: [name] },
    chuKy: { dong: [name], hoTen: null },
  };
  const coQuan = { id: '', dong: [name], tenThuong: name, tenTat: name, diaDanh: name, taiDau: 'khac' } as const;
  return { file: 'báo cáo', keHoach, coQuan, place: () => ({ file: 'báo cáo' }) };
}

function filePart({ shown, diagnostics, report }: Reported): Nut[] {
  const summary = report
    ? `${countWords(report.counts)}; ${report.holds.length} quy tắc đạt, ${report.unknown.length} chưa xét được.`
    : 'chưa kiểm tra được.';
  const head: Nut = { cap: 'doan', tieuDe: `${clean(shown)}:`, chu: clean(summary) };
  const messages = diagnostics.map(({ message, place }): Nut => {
    return { cap: 'doan', chu: clean(`${placeWords(place)}: ${message}`) };
  });
  return [head, ...messages, ...(report && report.said.length > 0 ? [tableOf(report.said)] : [])];
}

function tableOf(said: readonly Said[]): Bang {
  return {
    cap: 'bang',
    kieu: 'thuong',
    cot: [
      { ma: 'tt', ten: 'TT', rong: 4, vai: 'tt', canh: 'giua' },
      { ma: 'mucDo', ten: 'Mức', rong: 9, vai: 'khac', canh: 'giua' },
      { ma: 'cho', ten: 'Chỗ', rong: 24, vai: 'khac', canh: 'trai' },
      { ma: 'thay', ten: 'Thấy', rong: 28, vai: 'noiDung', canh: 'trai' },
      { ma: 'can', ten: 'Cần', rong: 22, vai: 'khac', canh: 'trai' },
      { ma: 'dieuKhoan', ten: 'Điều khoản', rong: 20, vai: 'ghiChu', canh: 'trai' },
    ],
    hang: said.map((one) => ({
      o: {
        mucDo: [severityWords[one.severity], `(${one.rule.id})`].map(clean),
        cho: spotsOf(one),
        thay: clean(one.found),
        can: clean(one.expected),
        dieuKhoan: clean(one.rule.clause),
      },
    })),
  };
}

const mostSpots = 6;

function spotsOf({ spots }: Said): string[] {
  const words = spots.slice(0, mostSpots).map((spot) => {
    return clean(`${spotWords(spot)}${spot.near === undefined ? '' : ` “${spot.near}”`}`);
  });
  return spots.length > mostSpots ? [...words, `và ${spots.length - mostSpots} chỗ nữa`] : words;
}

/** Letters that any font prints, in the inline form. */
function clean(text: string): string {
  return escapeInline(text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, ' '));
}
