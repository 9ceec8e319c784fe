/** Runs the rules over every text of the plan: the changed texts and the entries. */

import { escapeInline } from '../../plan/inline.js';
import type { KeHoach } from '../../plan/schema.js';
import { planTexts } from '../../plan/walk.js';
import { type MucNhap, makeMuc } from '../ra-soat/entry.js';
import type { MucRaSoat } from '../ra-soat/model.js';
import { occurrences } from '../ra-soat/passage.js';
import { indexIds, setAt } from '../ra-soat/paths.js';
import { proved } from './chung-minh.js';
import type { BoiCanh, Chiem, Truong } from './model.js';
import { readWords } from './reading.js';
import { rules } from './rules.js';
import { askDoubles, askRecipients, joinDoubles } from './trung.js';

export interface Texts {
  readonly keHoach: KeHoach;
  readonly muc: readonly MucRaSoat[];
}

/** The issuer, its symbol, place name and signer come from elsewhere. */
const silent = new Set(['coQuan', 'kyHieu', 'diaDanh', 'nguoiSoan', 'chuKy']);

export function renewTexts(cu: KeHoach, boiCanh: BoiCanh): Texts {
  const keHoach = structuredClone(cu);
  const index = indexIds(cu);
  const muc: MucRaSoat[] = [];
  for (const { path, text, vaiTro, prose } of planTexts(cu)) {
    if (silent.has(vaiTro) || (vaiTro === 'nhan' && !/\d{4}/.test(text))) continue;
    const truong: Truong = { path, nut: index.ownerOf(path).nut, vaiTro, reading: readWords(text, prose) };
    const claims = claimWords(truong, boiCanh);
    const renewed = rewrite(truong, claims);
    if (renewed.raw !== text) setAt(keHoach, path, renewed.raw);
    muc.push(...renewed.muc, ...noteEntries(truong));
  }
  return { keHoach, muc: askRecipients(cu, keHoach, muc) };
}

function claimWords(truong: Truong, boiCanh: BoiCanh): readonly Chiem[] {
  const claims: Chiem[] = [];
  const free = (start: number, end: number) => claims.every((claim) => end <= claim.start || claim.end <= start);
  for (const rule of rules) {
    for (const claim of rule(truong, boiCanh, free)) {
      if (free(claim.start, claim.end)) claims.push(withoutHarm(claim, truong));
    }
  }
  return proved(askDoubles(truong.reading, joinDoubles(truong.reading, claims)), truong, boiCanh);
}

/** Words whose replacement would tear emphasis apart are asked instead. */
function withoutHarm(claim: Chiem, { reading }: Truong): Chiem {
  const { start, end, muc, thay } = claim;
  const raw = reading.rawOf(start, end).text;
  const inMark = reading.marks.some((mark) => mark.start === start && mark.end === end);
  if (!muc || !thay || inMark || !/[*^]/.test(raw)) return claim;
  const { tuDong: _, trangThai: __, ...rest } = muc;
  return {
    start,
    end,
    muc: { ...rest, hanhDong: 'hoi', deXuat: [{ ...thay, lyDo: 'Phải sửa tay vì chữ có phần in nghiêng, in đậm.' }] },
  };
}

function rewrite(
  { path, nut, reading }: Truong,
  claims: readonly Chiem[],
): { readonly raw: string; readonly muc: readonly MucRaSoat[] } {
  let raw = '';
  let done = 0;
  const made: { readonly draft: Omit<MucNhap, 'cho'>; readonly at: number; readonly words: string }[] = [];
  for (const { start, end, muc: said, thay, giuTho } of claims.toSorted((a, b) => a.start - b.start)) {
    if (!said) continue;
    const old = reading.rawOf(start, end);
    raw += reading.raw.slice(done, old.start);
    const truoc = reading.words.slice(start, end);
    const kept = giuTho ?? old.text;
    const draft = {
      ...said,
      ...(isOwed(said) ? { rieng: `${said.rieng ?? ''} ${nut || path}` } : {}),
      truoc,
      ...(kept === escapeInline(truoc) ? {} : { truocTho: kept }),
      ...(thay ? { sau: thay.chu, ...(thay.tho === escapeInline(thay.chu) ? {} : { sauTho: thay.tho }) } : {}),
    };
    made.push({ draft, at: raw.length, words: thay?.tho ?? old.text });
    raw += thay?.tho ?? old.text;
    done = old.end;
  }
  raw += reading.raw.slice(done);
  const muc = made.map(({ draft, at, words }) => {
    const { ma } = makeMuc({ ...draft, cho: [] });
    const alike = made.filter((one) => one.words === words && makeMuc({ ...one.draft, cho: [] }).ma === ma);
    const all = occurrences(raw, words);
    // Numbered only where the same words stand elsewhere in the text as well.
    const lan = all.length > alike.length && all.includes(at) ? { lan: all.indexOf(at) + 1 } : {};
    return makeMuc({ ...draft, cho: [{ nut, duong: path, ...lan }] });
  });
  return { raw, muc };
}

/** What a person must decide is decided place by place; what is sure is one decision for all places. */
function isOwed({ tuDong = false, trangThai = 'cho' }: Omit<MucNhap, 'cho' | 'truoc'>): boolean {
  return trangThai === 'cho' && !tuDong;
}

/** Footnotes hold local facts more often than not. */
function noteEntries({ path, nut, reading }: Truong): readonly MucRaSoat[] {
  return reading.notes.map(({ start, end }) =>
    makeMuc({
      loai: 'chu-thich',
      hanhDong: 'hoi',
      phamVi: 'truong',
      cho: [{ nut, duong: path }],
      truoc: reading.words.slice(start, end),
      lyDo: 'Chú thích cuối trang nêu việc cụ thể của năm cũ, nơi cụ thể: xem cả chú thích còn đúng không.',
      chac: 'vua',
    }),
  );
}
