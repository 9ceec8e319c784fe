/** Fills the templates of a kind with data; every mistake of a template comes back as a diagnostic. */
import Handlebars from 'handlebars';
import type { Diagnostic, Place } from '../diagnostic/model.js';
import { type CompiledKind, compiledKind } from './compile.js';
import { fault } from './fault.js';
import { folderOf, kindsOf, mainTemplate, type TemplateSource } from './source.js';
import { placeIndexOf } from './strict.js';
import type { View } from './view.js';

export interface Merged {
  /** XHTML with stamps; absent when a template has a mistake. */
  readonly text?: string;
  /** File of the main template. */
  readonly main: string;
  readonly places: readonly Place[];
  readonly diagnostics: readonly Diagnostic[];
}

export function mergeTemplates({ kind, name, values, source }: View, templates: readonly TemplateSource[]): Merged {
  const folder = folderOf(kind, name);
  const kinds = kindsOf(templates, kind);
  if (!kinds.includes(name)) {
    const choice = kinds.length > 0 ? `cần một trong: ${kinds.join(', ')}` : 'cần thêm mẫu, vì thư mục mẫu đang trống';
    const message = `Thấy loại văn bản “${name}” mà không có tệp mẫu ${folder}/${mainTemplate}.hbs; ${choice}.`;
    return { main: mainTemplate, places: [], diagnostics: [fault('loai-khong-co-mau', message, source.place('loai'))] };
  }
  const ready = compiledKind(templates, folder);
  const { run, places, diagnostics, sources } = ready;
  const main = sources.get(mainTemplate)?.name ?? mainTemplate;
  if (!run) return { main, places, diagnostics };
  try {
    return { text: run(values), main, places, diagnostics };
  } catch (error) {
    return { main, places, diagnostics: [explain(error, ready)] };
  }
}

/** What Handlebars throws while it runs; anything else is a bug of ours and goes on its way. */
function explain(error: unknown, { sources, places }: CompiledKind): Diagnostic {
  const somewhere = { file: sources.get(mainTemplate)?.name ?? mainTemplate };
  if (error instanceof RangeError) {
    const message =
      'Thấy các mẫu con gọi nhau vòng tròn; cần bỏ một lần gọi {{> …}}, vì gọi như vậy không bao giờ dừng.';
    return fault('mau-lap-vo-han', message, somewhere);
  }
  if (!(error instanceof Handlebars.Exception)) throw error;
  const place = places[placeIndexOf(error) ?? -1];
  const missing = /^"(.*)" not defined in /s.exec(error.message)?.[1];
  if (missing === undefined) {
    const message = `Thấy mẫu không chạy được đến cuối (${error.message}); cần xem lại các {{…}} ở gần đây.`;
    return fault('mau-khong-chay', message, place ?? somewhere);
  }
  const seen = place ? pathAt(place, sources) : missing;
  const inside = seen === missing ? 'giá trị ấy' : `“${missing}”`;
  const message = `Thấy mẫu dùng “${seen}” mà văn bản không có ${inside}; cần sửa tên trong mẫu hoặc ghi thêm vào dữ liệu.`;
  return fault('mau-thieu-gia-tri', message, place ?? somewhere);
}

/** The path of values that a template has at a place, such as `coQuan.ten`. */
function pathAt(place: Place, sources: CompiledKind['sources']): string {
  const source = [...sources.values()].find((one) => one.name === place.file);
  const line = source?.text.split('\n')[(place.line ?? 1) - 1] ?? '';
  return /^[^\s{}()|=]+/.exec(line.slice((place.column ?? 1) - 1).replace(/^\{+~?/, ''))?.[0] ?? '';
}
