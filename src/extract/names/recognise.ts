/** Finds the phrases of a text that the catalogues know; doubtful ones are listed, not marked. */

import type { DanhMuc } from '../../plan/catalogue.js';
import type { Issuer } from '../frame/issuer.js';
import type { Ledger, Target } from '../ledger.js';
import type { Prose } from '../reading.js';
import { noteSign, type Rich } from '../rich.js';
import type { Link } from '../to-inline.js';
import { createFindAgencies } from './find-agencies.js';
import { createFindInstruments } from './find-instruments.js';
import { findUnits } from './find-units.js';
import { timetableLinks, yearLinks } from './own-dates.js';
import { ownUnits } from './own-units.js';

export type Recognise = (rich: Rich, kind: Prose, target: Target) => readonly Link[];

export interface RecogniseContext {
  readonly danhMuc: DanhMuc;
  readonly ledger: Ledger;
  readonly issuer: Issuer;
  readonly nam: number;
  /** The day on which names are judged, ISO. */
  readonly ngay: string;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly target?: string;
  readonly loai?: string;
  readonly lyDo?: string;
  readonly deXuat?: readonly string[];
}

export function createRecognition({ danhMuc, issuer, ledger, nam, ngay }: RecogniseContext): Recognise {
  const own = ownUnits(issuer, ngay, danhMuc);
  const agencies = createFindAgencies(danhMuc, own, ngay);
  const instruments = createFindInstruments(danhMuc, ngay);
  const find = (text: string, kind: Prose): readonly Candidate[] => [
    ...instruments(text).map((one) => ({
      ...one,
      loai: 'van-ban',
      ...(one.id === undefined ? {} : { target: `vb:${one.id}` }),
    })),
    ...agencies(text, kind).map((one) => ({
      ...one,
      loai: 'co-quan',
      ...(one.key === undefined ? {} : { target: `cq:${one.key}` }),
    })),
    ...findUnits(text, own, danhMuc, ngay).map(({ from, to, unit, candidates }) => ({
      ...{ from, to, loai: 'don-vi' },
      ...(unit
        ? { target: `dv:${unit.ma}` }
        : { lyDo: 'nhiều đơn vị cùng tên', deXuat: candidates.slice(0, 8).map(({ ma }) => ma) }),
    })),
    ...ownDates(text, kind, nam),
  ];
  return (rich, kind, target) => {
    const links: Link[] = [];
    const taken: { from: number; to: number }[] = [];
    for (const one of find(rich.text, kind)) {
      if (taken.some((other) => one.from < other.to && other.from < one.to)) continue;
      taken.push(one);
      const chu = rich.text.slice(one.from, one.to);
      if (one.target !== undefined && !chu.includes(noteSign))
        links.push({ from: one.from, to: one.to, target: one.target });
      else if (one.lyDo !== undefined)
        ledger.doubt(
          { loai: one.loai ?? '', chu, lyDo: one.lyDo, ...(one.deXuat ? { deXuat: one.deXuat } : {}) },
          target,
        );
    }
    return links;
  };
}

function ownDates(text: string, kind: Prose, nam: number): readonly Candidate[] {
  if (kind === 'ten') return [...timetableLinks(text, nam), ...yearLinks(text, nam)];
  if (kind === 'thoiGian') return timetableLinks(text, nam);
  if (kind !== 'dan') return [];
  // Only what the issuer itself says that it issues: "UBND tỉnh ban hành Kế hoạch … năm 2026".
  const own = /(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)[^.;]{0,60}?\s(?:ban hành|xây dựng)\s/giu;
  const last = [...text.matchAll(own)].at(-1);
  return last ? yearLinks(text, nam).filter(({ from }) => from > last.index) : [];
}
