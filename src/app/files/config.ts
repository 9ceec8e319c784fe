/** Reads data/cau-hinh.yaml, where an office may name its own font files. */
import { z } from 'zod';
import type { Result } from '../../diagnostic/model.js';
import { foundBy, readYamlFile } from '../../diagnostic/yaml-file.js';

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
  const { value: yaml, diagnostics } = readYamlFile(file, text);
  if (!yaml) return { diagnostics };
  const parsed = schema.safeParse(yaml.value ?? {});
  if (parsed.success) return { value: parsed.data, diagnostics };
  return {
    diagnostics: parsed.error.issues.map((issue) =>
      yaml.fault('cau-hinh-sai', `Thấy ${foundBy(issue)}; ${needed}.`, issue.path),
    ),
  };
}
