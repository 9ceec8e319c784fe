/** Which general question a matter is a part of: those that one decision answers for the whole plan. */
import type { MucRaSoat, NhomChung } from '../ra-soat/model.js';

type Kind = Pick<MucRaSoat, 'loai' | 'truoc' | 'deXuat' | 'chac' | 'tuDong' | 'trangThai' | 'nhom'>;

const byKind: Readonly<Record<string, NhomChung>> = {
  'hang-nam': 'ca-ke-hoach',
  'dia-ban-doi': 'ca-ke-hoach',
  'tinh-thanh-pho': 'ca-ke-hoach',
  'co-quan-ban-hanh': 'ca-ke-hoach',
  'dia-danh': 'ca-ke-hoach',
  'chu-de': 'chu-de',
  'van-ban-nam': 'van-ban-nam',
  'nguoi-ky': 'nguoi',
  'nguoi-soan': 'nguoi',
};

export function withGroups(muc: readonly MucRaSoat[]): readonly MucRaSoat[] {
  return muc.map((entry) => {
    const nhom = entry.nhom ?? groupOf(entry);
    return nhom === undefined ? entry : { ...entry, nhom };
  });
}

/** What is decided already is no question. */
function groupOf(entry: MucRaSoat): NhomChung | undefined {
  const { loai, deXuat = [], tuDong, trangThai, phamVi } = entry;
  if (trangThai !== 'cho' || phamVi !== undefined) return trangThai === 'cho' ? byKind[loai] : undefined;
  if (loai === 'co-quan-doi-ten' && tuDong) return 'doi-ten';
  if (loai === 'nam-khong-danh-dau' && deXuat.length === 1) return 'ky';
  if (loai === 'co-quan-cap-huyen' && isCollective(entry)) return 'cap-huyen';
  if (loai === 'co-quan-giu-ten') return 'doan-the';
  return byKind[loai];
}

/** A body of every district at once, with one of every commune in its place. */
function isCollective({ truoc, deXuat = [] }: Kind): boolean {
  return (
    /^(?:chủ tịch\s+)?(?:ubnd|ủy ban nhân dân)\s/iu.test(truoc) && deXuat.length === 1 && !/\p{Lu}\p{Ll}+$/u.test(truoc)
  );
}
