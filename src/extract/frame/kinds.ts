/** The kind of a document by the words that it is headed with (NĐ 30/2020, Điều 7). */
import type { Loi } from '../../phrase/loi.js';

export interface Kind {
  readonly loai: string;
  /** As printed: `KẾ HOẠCH`. */
  readonly ten: string;
}

/** A line that names the kind, alone or before further capitals: `KẾ HOẠCH`, `KẾ HOẠCH HÀNH ĐỘNG`. */
export function kindOfLine(text: string, loi: Loi): Kind | undefined {
  if (text !== text.toUpperCase() || text.length > 60) return undefined;
  const found = loi.bang('loaiVanBan').opens(text);
  if (!found || !/^(?:\s|$)/.test(text.slice(found.end))) return undefined;
  return { loai: found.row.id, ten: text.slice(0, found.end) };
}
