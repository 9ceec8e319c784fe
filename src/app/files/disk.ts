/** Reads from the disk within limits, and says in Vietnamese why the disk refused. */
import { access, readFile, stat } from 'node:fs/promises';
import type { Result } from '../../diagnostic/model.js';

/** No plan and no font comes near this; it keeps a wrong file from filling the memory. */
export const largestInput = 50 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp hoặc thư mục này',
  EACCES: 'không đủ quyền',
  EPERM: 'không đủ quyền, hoặc tệp đang được mở trong phần mềm khác',
  EBUSY: 'tệp đang được mở trong phần mềm khác',
  EISDIR: 'đây là thư mục, không phải tệp',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EEXIST: 'đã có tệp hoặc thư mục trùng tên',
  ENOSPC: 'đĩa đã đầy',
  EROFS: 'đĩa chỉ cho đọc',
  ELOOP: 'liên kết (symlink) trỏ vòng quanh',
  ENAMETOOLONG: 'tên tệp hoặc đường dẫn quá dài',
  EMFILE: 'đang mở quá nhiều tệp',
  EIO: 'ổ đĩa hỏng hoặc bị ngắt',
};

/** The code of an error that the operating system gave, such as `EACCES`; undefined for any other error. */
export function diskCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('errno' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Why the operating system refused; rethrows what is no such refusal, since that is a bug. */
export function diskReason(error: unknown): string {
  const code = diskCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `hệ điều hành báo lỗi ${code}`;
}

/** False only when the disk says that there is nothing of this name. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: unknown) => diskCode(error) !== 'ENOENT',
  );
}

/** The bytes of a regular file. `shown` is the name used in messages. */
export async function readInput(file: string, shown: string, limit = largestInput): Promise<Result<Uint8Array>> {
  const fault = (code: string, message: string): Result<Uint8Array> => ({
    diagnostics: [{ code, severity: 'error', message, place: { file: shown } }],
  });
  try {
    // Asked before opening: opening a pipe would wait endlessly.
    const found = await stat(file);
    if (!found.isFile()) return fault('khong-phai-tep', 'Thấy thư mục hoặc thiết bị; cần một tệp.');
    if (found.size > limit) {
      const [size, most] = [found.size, limit].map((n) => Math.ceil(n / 1024 / 1024));
      return fault('tep-qua-lon', `Thấy tệp lớn ${size} MB; cần không quá ${most} MB.`);
    }
    return { value: await readFile(file), diagnostics: [] };
  } catch (error) {
    return fault('khong-doc-duoc', `Không đọc được tệp: ${diskReason(error)}.`);
  }
}

/** Undefined when there is no such file. */
export async function readIfThere(file: string, shown: string): Promise<Result<Uint8Array> | undefined> {
  return (await exists(file)) ? readInput(file, shown) : undefined;
}
