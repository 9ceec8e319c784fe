/** Reads a review list and judges whether it belongs to its plan. */
import { z } from 'zod';
import { type Diagnostic, type Result, refusal } from '../../diagnostic/model.js';
import { readYamlFile } from '../../diagnostic/yaml-file.js';
import type { KeHoach } from '../../plan/schema.js';
import { hanhDong, type MucRaSoat, nhomChung, type RaSoat, trangThai } from './model.js';

const text = z.string();

const noi = z.strictObject({
  nut: text,
  duong: text,
  lan: z.int().positive().exactOptional(),
  cau: text.exactOptional(),
  tai: z.int().nonnegative().exactOptional(),
  trong: text.exactOptional(),
});
const deXuat = z.strictObject({
  chu: text,
  lyDo: text,
  tho: text.exactOptional(),
  den: text.exactOptional(),
});
const muc: z.ZodType<MucRaSoat> = z.strictObject({
  ma: text,
  loai: text,
  hanhDong: z.enum(hanhDong),
  cho: z.array(noi),
  truoc: text,
  sau: text.exactOptional(),
  deXuat: z.array(deXuat).exactOptional(),
  lyDo: text,
  nguon: z.array(text),
  chac: z.enum(['cao', 'vua', 'thap']),
  tuDong: z.boolean(),
  trangThai: z.enum(trangThai),
  truocTho: text.exactOptional(),
  sauTho: text.exactOptional(),
  phamVi: z.enum(['truong', 'nut']).exactOptional(),
});
/** One entry of a person: a general question, a sentence, a row. */
const cum = z.strictObject({
  ma: text,
  trangThai: z.enum(['cho', 'xong', 'nhan', 'giu']),
  nhom: z.enum(nhomChung).exactOptional(),
  cau: text.exactOptional(),
  viec: z.array(muc),
});
const head = {
  keHoach: text,
  lenh: z.enum(['nam-moi', 'cap-xa']),
  nguon: z.strictObject({ tep: text, bam: text }),
  thamSo: z.record(z.string(), z.string()).exactOptional(),
  nen: z.record(z.string(), z.string()).exactOptional(),
};
/** Entries by themselves, as a commune's list and lists of before have them. */
const flat: z.ZodType<RaSoat> = z.strictObject({ phienBan: z.literal(1), ...head, muc: z.array(muc) });
/** Entries by sentence. */
const nested = z
  .strictObject({ phienBan: z.literal(2), ...head, muc: z.array(cum) })
  .transform((list): RaSoat => ({ ...list, phienBan: 1, muc: list.muc.flatMap(entriesOf) }));

/** A state typed for the whole sentence is that of every matter that waits. */
function entriesOf({ ma, trangThai: typed, nhom, viec }: z.infer<typeof cum>): readonly MucRaSoat[] {
  const isTyped = typed === 'nhan' || typed === 'giu';
  return viec.map((entry) => {
    const canTake = typed === 'giu' || entry.sau !== undefined || (entry.deXuat ?? []).length > 0;
    const state = isTyped && entry.trangThai === 'cho' && canTake ? { trangThai: typed } : {};
    return { ...entry, ...state, ...(nhom === undefined ? { cum: ma } : { nhom }) };
  });
}

/** `file` is the name shown in messages. */
export function loadRaSoat(file: string, bytes: Uint8Array): Result<RaSoat> {
  const yaml = readYamlFile(file, new TextDecoder().decode(bytes).normalize('NFC'));
  if (!yaml.value) {
    const advice = 'cần sửa lại chỗ ấy trong danh sách rà soát, hoặc lấy lại tệp từ bản sao.';
    const diagnostics = yaml.diagnostics.slice(0, mostFaults).map((one) => ({
      ...one,
      code: 'ra-soat-hong',
      message: one.message.replace(/; cần .*$/, `; ${advice}`),
    }));
    return { diagnostics };
  }
  const { value, fault } = yaml.value;
  const isNested = typeof value === 'object' && value !== null && Reflect.get(value, 'phienBan') === 2;
  const parsed = (isNested ? nested : flat).safeParse(value);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const diagnostics = parsed.error.issues.slice(0, mostFaults).map((issue) => {
    const at = issue.path.map(String);
    const message = `Thấy “${at.join('.') || 'danh sách rà soát'}” không đúng dạng; cần ${allowed(at)}.`;
    return fault('ra-soat-hong', message, at);
  });
  return { diagnostics };
}

const mostFaults = 20;

function allowed(path: readonly string[]): string {
  const key = path.at(-1);
  if (key === 'trangThai') return `một trong: ${trangThai.join(', ')}`;
  return key === 'hanhDong' ? `một trong: ${hanhDong.join(', ')}` : 'đúng như lệnh đã ghi ra';
}

/** `name`: base name of the plan's file. */
export function checkBelongs(list: RaSoat, file: string, keHoach: KeHoach, name: string): readonly Diagnostic[] {
  const origin = keHoach.nguonGoc;
  if (list.keHoach !== name) {
    const message = `Thấy danh sách rà soát của “${list.keHoach}”; cần của “${name}”, vì đổi tên kế hoạch thì phải đổi cả khóa keHoach trong danh sách.`;
    return refusal(file, 'ra-soat-lech', message).diagnostics;
  }
  if (origin && (origin.lenh !== list.lenh || origin.tep !== list.nguon.tep)) {
    const message = `Thấy danh sách rà soát của lệnh ${list.lenh} từ “${list.nguon.tep}”, kế hoạch lại ghi là từ ${origin.lenh} “${origin.tep}”; cần đúng danh sách đi kèm kế hoạch này.`;
    return refusal(file, 'ra-soat-lech', message).diagnostics;
  }
  return [];
}
