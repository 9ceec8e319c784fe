/** Gathers what was changed, dropped and kept: the same words in many nodes are one entry. */
import type { Notes } from './entries.js';
import type { Changes } from './passage.js';

export interface GiuTen {
  readonly ten: string;
  readonly lyDo: string;
  readonly nut: readonly string[];
}

type Kind = Parameters<Changes['add']>[0];

const reasons: Readonly<Record<Kind, string>> = {
  thay: 'việc của tỉnh thành việc của xã, theo bảng tỉnh sang xã',
  bo: 'không có, hoặc là chính UBND ban hành, ở cấp xã',
  giu: '',
  han: 'đơn vị báo cáo xã trước hạn của tỉnh',
};

export class Gathered implements Changes {
  private readonly byWords = new Map<string, { kind: Kind; truoc: string; sau: string; nut: string[] }>();

  add(kind: Kind, nut: string, truoc: string, sau: string): void {
    const key = [kind, truoc, sau].join('\u0000');
    const entry = this.byWords.get(key) ?? { kind, truoc, sau, nut: [] };
    if (!entry.nut.includes(nut)) entry.nut.push(nut);
    this.byWords.set(key, entry);
  }

  /** Into the shared list; what is kept is returned for the communes' own lists. */
  flush(notes: Notes): readonly GiuTen[] {
    const kept: GiuTen[] = [];
    for (const { kind, truoc, sau, nut } of this.byWords.values()) {
      if (kind === 'giu') {
        kept.push({ ten: truoc, lyDo: sau, nut });
        continue;
      }
      const lyDo = kind === 'bo' && sau !== '' ? sau : reasons[kind];
      const hanhDong = kind === 'bo' ? 'xoa' : 'thay';
      const words = { truoc, ...(kind === 'bo' ? {} : { sau }) };
      notes.add({ loai: kind === 'han' ? 'han' : 'doi-cap', hanhDong, nut, ...words, lyDo, chac: 'cao' });
    }
    return kept;
  }
}
