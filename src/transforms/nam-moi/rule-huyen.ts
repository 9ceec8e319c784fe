/** Districts by name, all of a list at once: `các huyện Quỳnh Lưu, Diễn Châu, Yên Thành, thị xã Hoàng Mai`. */
import type { DanhMuc } from '../../plan/catalogue.js';
import { escapePattern } from '../../plan/pattern.js';
import type { DeXuat } from '../ra-soat/model.js';
import { viDay } from './entries-words.js';
import type { BoiCanh, Chiem, Luat } from './model.js';
import { searchKey } from './reading.js';

const nouns = '(?:huyện|quận|thị xã|tx\\.?|thành phố|tp\\.?)';
const joint = '(?:\\s*[,;]\\s*(?:và\\s+)?|\\s+(?:và|hoặc)\\s+|\\s*[-–]\\s*)(?:các\\s+)?';
const heads =
  '(?:(?:chủ tịch\\s+)?(?:ubnd|ủy ban nhân dân)|hđnd|công an|trung tâm y tế|hạt kiểm lâm|ban chqs|ban chỉ huy quân sự|chi cục thuế|thường trực|huyện ủy|thành ủy|thị ủy|phòng [\\p{L} -]{3,40}?)';

export const huyenRule: Luat = ({ reading }, boiCanh, free) => {
  const { danhMuc, ngayXet } = boiCanh;
  const since = danhMuc.loi.ngayCaiCach('bo-cap-huyen');
  const form = ngayXet < since ? undefined : formOf(boiCanh);
  if (!form) return [];
  const { key, words, marks } = reading;
  return [...key.matchAll(form)].flatMap((match): Chiem[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const cut = marks.some((mark) => mark.start < end && start < mark.end && (mark.start < start || mark.end > end));
    // A small letter is no name: `huyện đức thọ` is not meant.
    if (cut || !free(start, end) || !/\p{Lu}\p{Ll}*$/u.test(words.slice(start, end).split(' ').at(-1) ?? '')) return [];
    const head = match[1];
    const printed = words.slice(start, end);
    const day = viDay(since);
    const lyDo = `Cấp huyện không còn từ ngày ${day}: phải nêu các xã, phường của địa bàn này, hoặc nói rõ là địa bàn cũ. Xã, phường trùng tên chỉ là một phần, không thay được cho cả huyện.`;
    const named = `${printed} không còn từ ngày ${day}: việc này nay xã, phường hay cơ quan nào làm?`;
    const offers = head === undefined ? formerArea(printed, words.slice(0, start), words.slice(end)) : [];
    const muc = {
      hanhDong: 'hoi',
      nguon: ['danh mục đơn vị hành chính'],
      chac: 'cao',
      ...(offers.length > 0 ? { deXuat: offers } : {}),
    } as const;
    return [
      {
        start,
        end,
        muc:
          head === undefined
            ? { ...muc, loai: 'don-vi-het', lyDo }
            : { ...muc, loai: 'co-quan-cap-huyen', lyDo: named },
      },
    ];
  });
};

/** As offices write it since; an address needs the ward, which nobody here knows. */
function formerArea(printed: string, before: string, after: string): readonly DeXuat[] {
  if (/,\s*$/u.test(before) || /^\s*\(?cũ/u.test(after)) return [];
  const lyDo = 'Nói rõ là địa bàn trước khi sắp xếp.';
  if (/\(\s*$/u.test(before)) return [{ chu: `${printed} cũ`, lyDo }];
  const lead = /địa bàn\s*$/u.test(before) ? '' : 'địa bàn ';
  return [{ chu: `${lead}${printed} (cũ)`, lyDo }];
}

const forms = new WeakMap<DanhMuc, Map<string, RegExp | undefined>>();

/** The districts that the plan's province, or the provinces that went into it, had. */
function formOf({ danhMuc, coQuanCu, coQuanMoi, tinh }: BoiCanh): RegExp | undefined {
  const own = [coQuanMoi.donVi, coQuanCu.donVi].flatMap((unit) =>
    unit ? [unit.cap === 'tinh' ? unit.ma : (unit.maCha ?? '')] : [],
  );
  const provinces = new Set([...own, ...tinh.filter(({ ma }) => own.includes(ma)).flatMap(({ maCu }) => maCu)]);
  const id = [...provinces].toSorted().join(' ');
  const known = forms.get(danhMuc) ?? new Map<string, RegExp | undefined>();
  forms.set(danhMuc, known);
  if (known.has(id)) return known.get(id);
  const names = danhMuc.allDonVi
    .filter(({ cap, maCha }) => cap === 'huyen' && provinces.has(maCha ?? ''))
    .map(({ ten }) => escapePattern(searchKey(ten)));
  const name = `(?:${[...new Set(names)].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`;
  const form =
    names.length === 0
      ? undefined
      : new RegExp(
          `(?<![\\p{L}\\p{N}])(?:(${heads})\\s+)?(?:các\\s+)?(?:${nouns}\\s*${name})(?:${joint}(?:${nouns}\\s*)?${name})*`,
          'gu',
        );
  known.set(id, form);
  return form;
}
