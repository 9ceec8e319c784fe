/** Reads data/cau-hinh.yaml, where an office may name its own font files. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Diagnostic, Result } from '../diagnostic/model.js';

const fontFile = z.string().min(1);
const schema = z.strictObject({
  phong: z
    .strictObject({
      ten: z.string().min(1),
      thuong: fontFile,
      dam: fontFile,
      nghieng: fontFile,
      damNghieng: fontFile,
    })
    .optional(),
});

export type CauHinh = z.infer<typeof schema>;

const needed = 'cần mục phong gồm ten, thuong, dam, nghieng, damNghieng, mỗi mục là một dòng chữ';

/** A file with nothing but comments is an empty configuration. */
export function readConfig(file: string, text: string): Result<CauHinh> {
  const lines = new LineCounter();
  const yaml = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines });
  const fault = (code: string, message: string, offset: number): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { code, severity: 'error', message, place: { file, line, column: col } };
  };
  if (yaml.errors.length > 0) {
    return { diagnostics: yaml.errors.map((error) => fault('yaml-hong', yamlFault(error.code), error.pos[0])) };
  }
  const parsed = schema.safeParse(yaml.toJS() ?? {});
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  return {
    diagnostics: parsed.error.issues.map((issue) => {
      const strange = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
      const name = issue.path.join('.') || 'cả tệp';
      const found = strange === undefined ? `thiếu hoặc sai kiểu ${name}` : `có mục lạ ${strange}`;
      return fault('cau-hinh-sai', `Thấy cấu hình ${found}; ${needed}.`, offsetOf(yaml, issue.path));
    }),
  };
}

/** Said for the likeliest fault here, a path of Windows between double quotes; else the library's code is given. */
function yamlFault(code: string): string {
  return code === 'BAD_DQ_ESCAPE'
    ? 'Thấy dấu \\ trong nháy kép; cần dấu / hoặc nháy đơn, vì trong nháy kép YAML đọc dấu \\ thành ký tự khác.'
    : `Thấy chỗ viết sai YAML (${code}); cần mỗi dòng một mục dạng “tên: giá trị”.`;
}

/** Start of the nearest node that exists on the way to `path`. */
function offsetOf(yaml: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = yaml.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}
