/** The smallest useful plan, and a project folder to build it in. */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './folder.js';
import { projectFolder } from './source.js';

/** Lines 13 and 14 hold the only node of its body. */
export function smallPlan(title = 'Thử nghiệm'): string {
  return [
    'phienBan: 1',
    'loai: ke-hoach',
    'coQuan: ubnd-08',
    'nam: 2026',
    'so: null',
    'kyHieu: KH-UBND',
    'ngay: { ngay: null, thang: 6, nam: 2026 }',
    `trichYeu: "${title}"`,
    'noiNhan: ["UBND tỉnh"]',
    'luu: { noi: ["VT"] }',
    'chuKy: { chucVu: "Chủ tịch", hoTen: "Nguyễn Văn A" }',
    'noiDung:',
    '  - cap: doan',
    '    chu: "Nội dung của kế hoạch./."',
    '',
  ].join('\n');
}

/** A temporary folder with this project's templates and data, without its plans. */
export async function projectCopy(): Promise<string> {
  const root = await temporaryFolder();
  for (const name of ['templates', 'data/danh-muc', 'data/linh-vuc', 'data/loi', 'data/the-thuc']) {
    await cp(path.join(projectFolder, name), path.join(root, name), { recursive: true });
  }
  return root;
}
