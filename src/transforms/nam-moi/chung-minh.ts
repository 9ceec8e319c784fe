/** Proves what the rules offer: each proposal is applied to a copy of its sentence, together with those beside it, and read again. */
import { planNodes } from '../../plan/walk.js';
import { worseThanBefore } from '../doc-lai/doc-lai.js';
import type { LoiDoc, NoiDoc } from '../doc-lai/model.js';
import { sentenceAround } from '../ra-soat/anchor.js';
import type { DeXuat } from '../ra-soat/model.js';
import type { BoiCanh, Chiem, Truong } from './model.js';

/** The claims with what makes nothing worse; words that could only be replaced wrongly are asked. */
export function proved(claims: readonly Chiem[], truong: Truong, boiCanh: BoiCanh): readonly Chiem[] {
  const noi = noiDoc(truong, boiCanh);
  const { raw } = truong.reading;
  const groups = new Map<number, Chiem[]>();
  for (const claim of claims) {
    const { start } = sentenceAround(raw, truong.reading.rawOf(claim.start, claim.end));
    groups.set(start, [...(groups.get(start) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => provedSentence(group, truong, noi));
}

/** A claim with what is offered for it, in the order of preference; the first one stands. */
interface Offered {
  readonly claim: Chiem;
  readonly offers: readonly (DeXuat & { readonly tho: string })[];
  readonly refused: readonly { readonly chu: string; readonly loi: LoiDoc }[];
}

function provedSentence(claims: readonly Chiem[], truong: Truong, noi: NoiDoc): readonly Chiem[] {
  let list: readonly Offered[] = claims.map((claim) => ({ claim, offers: offersOf(claim), refused: [] }));
  // The sentence with the first offer of each; whose absence mends it goes, until all is sound.
  for (let faults = faultsWith(list, truong, noi); faults.length > 0; faults = faultsWith(list, truong, noi)) {
    const before = faults;
    const better = list
      .map((one, i) => ({ i, left: one.offers.length === 0 ? before : faultsWith(without(list, i), truong, noi) }))
      .filter(({ left }) => left.length < before.length)
      .toSorted((a, b) => a.left.length - b.left.length)[0];
    // None alone is to blame: all of them are.
    const blamed = better ? [better.i] : list.flatMap(({ offers }, i) => (offers.length > 0 ? [i] : []));
    const gone = before.find(({ lyDo }) => !better?.left.some((one) => one.lyDo === lyDo)) ?? before[0];
    if (blamed.length === 0 || !gone) break;
    list = list.map((one, i) => {
      if (!blamed.includes(i)) return one;
      const [first, ...rest] = one.offers;
      return { ...one, offers: rest, refused: first ? [...one.refused, { chu: first.chu, loi: gone }] : one.refused };
    });
  }
  return list.map((one, i) => settled({ ...one, offers: soundOffers(list, i, truong, noi) }));
}

function offersOf({ thay, muc }: Chiem): Offered['offers'] {
  const own = thay ? [{ ...thay, lyDo: '' }] : [];
  return [
    ...own,
    ...(muc?.deXuat ?? []).flatMap((one) =>
      one.tho === undefined ? [{ ...one, tho: one.chu }] : [{ ...one, tho: one.tho }],
    ),
  ];
}

function without(list: readonly Offered[], at: number): readonly Offered[] {
  return list.map((one, i) => (i === at ? { ...one, offers: one.offers.slice(1) } : one));
}

/** The first offer stood the test; the others take its place one by one. */
function soundOffers(list: readonly Offered[], at: number, truong: Truong, noi: NoiDoc): Offered['offers'] {
  const [first, ...others] = list[at]?.offers ?? [];
  if (!first) return [];
  const sound = others.filter((other) => {
    const tried = list.map((one, i) => (i === at ? { ...one, offers: [other] } : one));
    return faultsWith(tried, truong, noi).length === 0;
  });
  return [first, ...sound];
}

function settled({ claim, offers, refused }: Offered): Chiem {
  const { muc, thay } = claim;
  if (!muc || refused.length === 0) {
    const left = muc?.deXuat?.filter((one) => offers.some(({ chu }) => chu === one.chu));
    return muc?.deXuat && left ? { ...claim, muc: withOffers(muc, left) } : claim;
  }
  const why = refused.map(({ chu, loi }) => `Không đề xuất “${chu}”: ${loi.lyDo}.`).join(' ');
  const deXuat = offers.map(({ chu, tho, lyDo }) => ({
    chu,
    tho,
    lyDo: lyDo === '' ? 'Chữ mới theo danh mục.' : lyDo,
  }));
  const { tuDong: _, trangThai: __, ...rest } = muc;
  // Replaced by itself, it would make the sentence wrong.
  const isReplaced = thay !== undefined && refused.some(({ chu }) => chu === thay.chu);
  const asked = isReplaced ? { ...rest, hanhDong: 'hoi' as const } : muc;
  const told = {
    ...withOffers(
      asked,
      deXuat.filter(({ chu }) => isReplaced || chu !== thay?.chu),
    ),
    lyDo: `${muc.lyDo} ${why}`,
  };
  const { start, end, giuTho } = claim;
  return {
    start,
    end,
    muc: told,
    ...(giuTho === undefined ? {} : { giuTho }),
    ...(thay && !isReplaced ? { thay } : {}),
  };
}

function withOffers(muc: NonNullable<Chiem['muc']>, deXuat: readonly DeXuat[]): NonNullable<Chiem['muc']> {
  const { deXuat: _, ...rest } = muc;
  return deXuat.length > 0 ? { ...rest, deXuat } : rest;
}

function faultsWith(list: readonly Offered[], { reading }: Truong, noi: NoiDoc): readonly LoiDoc[] {
  const [first] = list;
  if (!first) return [];
  const { raw } = reading;
  const window = sentenceAround(raw, reading.rawOf(first.claim.start, first.claim.end));
  const changes = list
    .flatMap(({ claim, offers: [offer] }) =>
      offer ? [{ ...reading.rawOf(claim.start, claim.end), tho: offer.tho }] : [],
    )
    .toSorted((a, b) => b.start - a.start);
  const to = Math.max(window.end, ...changes.map(({ end }) => end));
  const from = Math.min(window.start, ...changes.map(({ start }) => start));
  const after = changes.reduce(
    (text, { start, end, tho }) => text.slice(0, start - from) + tho + text.slice(end - from),
    raw.slice(from, to),
  );
  return worseThanBefore(raw.slice(from, to), after, noi);
}

function noiDoc({ path }: Truong, { moi, danhMuc, ngayXet, cu }: BoiCanh): NoiDoc {
  return { keHoach: moi, danhMuc, ngayXet, phan: sectionsAt(cu, path) };
}

/** The agencies in whose sections a text stands; a heading stands in those around it. */
function sectionsAt(cu: BoiCanh['cu'], path: string): readonly string[] {
  return [...planNodes(cu)].flatMap(({ nut, path: at }) => {
    if (nut.cap === 'bang' || nut.tieuDe === undefined || !path.startsWith(`${at}.con.`)) return [];
    return [...nut.tieuDe.matchAll(/\]\(cq:([^)]+)\)/g)].map((match) => match[1] ?? '');
  });
}
