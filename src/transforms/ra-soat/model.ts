/** The review list: every change that a transform made and every decision that it leaves to a person. */

/** What was done or is proposed: replaced, moved, merged, added, deleted, or only asked. */
export const hanhDong = ['thay', 'chuyen', 'gop', 'them', 'xoa', 'hoi'] as const;
type HanhDong = (typeof hanhDong)[number];

/** `cho`: undecided; `nhan`: the text after is accepted; `sua`: a person wrote another text; `giu`: the old text stays; `xoa`: the passage goes. */
export const trangThai = ['cho', 'nhan', 'sua', 'giu', 'xoa'] as const;
export type TrangThai = (typeof trangThai)[number];

/** General questions, asked once, in this order. */
export const nhomChung = [
  'ca-ke-hoach',
  'ky',
  'chu-de',
  'van-ban-nam',
  'con-hieu-luc',
  'doi-ten',
  'cap-huyen',
  'doan-the',
  'nguoi',
] as const;
export type NhomChung = (typeof nhomChung)[number];

export interface NoiRaSoat {
  /** Id of the node, row or appendix; empty for texts outside the body (`loiDan`, `noiNhan`…). */
  readonly nut: string;
  /** Data path of the text, or of the node itself for an entry about the whole node; empty: the plan as a whole. */
  readonly duong: string;
  /** Which of several places in the text where the same words stand, from 1, when not all of them are meant. */
  readonly lan?: number;
  /** Hash of the sentence around the words as the program last wrote it, and how far into it they stand. See anchor.ts. */
  readonly cau?: string;
  readonly tai?: number;
  /** Of an entry about a whole node: id of the node that it stood in; elsewhere, a person has moved it. */
  readonly trong?: string;
}

export interface DeXuat {
  readonly chu: string;
  readonly lyDo: string;
  /** The inline form of `chu`, where it holds marks. */
  readonly tho?: string;
  /** Accepting it moves the node to the end of the children of this node. */
  readonly den?: string;
}

export interface MucRaSoat {
  /** Stable: made of the rule, the source node and the text before, never of a position. */
  readonly ma: string;
  /** The rule that found it, such as `van-ban-dan`, `co-quan-chia-viec`, `nam`, `so-lieu`. */
  readonly loai: string;
  readonly hanhDong: HanhDong;
  /** Every place that the entry stands for: identical entries are one. */
  readonly cho: readonly NoiRaSoat[];
  readonly truoc: string;
  /** When given, the plan's text has it already, unless the entry is `giu` or `xoa`. */
  readonly sau?: string;
  readonly deXuat?: readonly DeXuat[];
  readonly lyDo: string;
  readonly nguon: readonly string[];
  readonly chac: 'cao' | 'vua' | 'thap';
  /** The catalogue holds it as automatic, certain and one-to-one: `--nhan-chac-chan` may accept it. */
  readonly tuDong: boolean;
  readonly trangThai: TrangThai;
  /** The inline form of `truoc` and `sau`, where it is not the printed words. */
  readonly truocTho?: string;
  readonly sauTho?: string;
  /** `truong`: it speaks of the whole text at `duong`; `nut`: of the whole node or row; absent: of the words `truoc`. */
  readonly phamVi?: 'truong' | 'nut';
  /** The general question that it is a part of. */
  readonly nhom?: NhomChung;
  /** Code of the sentence or table row that it stands in, whose matters are one entry for a person. */
  readonly cum?: string;
}

export interface RaSoat {
  readonly phienBan: 1;
  /** Base name of the plan that names this list. */
  readonly keHoach: string;
  readonly lenh: 'nam-moi' | 'cap-xa';
  /** The source plan, relative to the list, with `/`, and the hash of its text when the list was made. */
  readonly nguon: { readonly tep: string; readonly bam: string };
  /** The options of the command, so that running again needs none of them. */
  readonly thamSo?: Readonly<Record<string, string>>;
  readonly muc: readonly MucRaSoat[];
  /** Hashes of every text as the program wrote it last: what differs from them was edited by hand. See base.ts. */
  readonly nen?: Nen;
}

/** `<id>.<field>` or a top-level key → hash as written, and where it differs, a blank and the hash without decisions. */
export type Nen = Readonly<Record<string, string>>;
