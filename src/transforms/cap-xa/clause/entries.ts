/** Collects what the derivation did and asks, for the lists. */

import { makeMuc } from '../../ra-soat/entry.js';
import type { MucRaSoat } from '../../ra-soat/model.js';
import type { Answers } from '../decisions/answers.js';
import type { CauHoi } from '../model.js';
import { type LyDo, lyDo, wordsOf } from '../reasons.js';
import { plain } from './tokens.js';

export interface Note {
  readonly loai: string;
  readonly hanhDong: MucRaSoat['hanhDong'];
  readonly nut: string | readonly string[];
  /** Inline form. */
  readonly truoc: string;
  readonly sau?: string;
  readonly deXuat?: string;
  /** One reason, or several in their order. */
  readonly lyDo: LyDo | readonly LyDo[];
  /** Printed as it stands until it is answered. */
  readonly vanIn?: boolean;
  /** How it can be answered, told in the file of decisions alone. */
  readonly cach?: string;
  readonly nguon?: readonly string[];
  readonly chac?: MucRaSoat['chac'];
  readonly trangThai?: MucRaSoat['trangThai'];
}

export class Notes {
  readonly muc: MucRaSoat[] = [];
  readonly hoi: CauHoi[] = [];

  constructor(readonly answers: Answers) {}

  add(note: Note): MucRaSoat {
    const { deXuat } = note;
    const entry = entryOf(note);
    // A better proposal must not undo a decision: it is no part of the code.
    const chu = deXuat === undefined ? '' : plain(deXuat);
    const offered =
      deXuat === undefined ? entry : { ...entry, deXuat: [{ chu, tho: deXuat, lyDo: wordsOf(lyDo('de-xuat')) }] };
    this.muc.push(offered);
    return offered;
  }

  /** The code that the note has in the lists. */
  codeOf(note: Note): string {
    return entryOf(note).ma;
  }

  /** A question of the decisions file: the passage is not printed until it is answered. */
  ask(note: Omit<Note, 'hanhDong'>): string {
    const entry = this.add({ ...note, hanhDong: 'hoi' });
    const { ma } = entry;
    const chon = this.answers.of(ma)?.chon ?? null;
    const answered = chon === null ? 'cho' : chon === 'giu' ? 'giu' : chon === 'bo' ? 'xoa' : 'nhan';
    this.muc[this.muc.length - 1] = { ...entry, trangThai: answered };
    this.hoi.push({
      ma,
      nut: typeof note.nut === 'string' ? note.nut : (note.nut[0] ?? ''),
      loai: note.loai,
      viec: note.truoc,
      vi: note.cach === undefined ? entry.lyDo : `${entry.lyDo} ${note.cach}`,
      ...(note.deXuat === undefined ? {} : { deXuat: note.deXuat }),
    });
    return ma;
  }
}

function entryOf({
  loai,
  hanhDong,
  nut,
  truoc,
  sau,
  lyDo: why,
  vanIn = false,
  nguon = [],
  chac = 'vua',
  trangThai,
}: Note): MucRaSoat {
  const ids = typeof nut === 'string' ? [nut] : nut;
  return makeMuc({
    loai,
    hanhDong,
    cho: ids.map((id) => ({ nut: id, duong: '' })),
    truoc: plain(truoc),
    ...(sau === undefined ? {} : { sau: plain(sau) }),
    lyDo: vanIn ? wordsOf(lyDo('van-in', sayAll(why))) : sayAll(why),
    nguon,
    chac,
    trangThai: trangThai ?? (hanhDong === 'hoi' ? 'cho' : 'nhan'),
    rieng: ids[0] ?? '',
  });
}

function sayAll(why: LyDo | readonly LyDo[]): string {
  const all = 'vi' in why ? [why] : why;
  return [...new Set(all.map(wordsOf))].join('; ');
}
