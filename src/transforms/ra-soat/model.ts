/** The review list: every change that a transform made and every decision that it leaves to a person. */

/** What was done or is proposed: replaced, moved, merged, added, deleted, or only asked. */
export const hanhDong = ['thay', 'chuyen', 'gop', 'them', 'xoa', 'hoi'] as const;
export type HanhDong = (typeof hanhDong)[number];

/** `cho`: undecided; `nhan`: the text after is accepted; `sua`: a person wrote another text; `giu`: the old text stays; `xoa`: the passage goes. */
export const trangThai = ['cho', 'nhan', 'sua', 'giu', 'xoa'] as const;
export type TrangThai = (typeof trangThai)[number];

export interface MucRaSoat {
  /** Stable: made of the rule, the source node and the text before, never of a position. */
  readonly ma: string;
  /** The rule that found it, such as `van-ban-dan`, `co-quan-chia-viec`, `nam`, `so-lieu`. */
  readonly loai: string;
  readonly hanhDong: HanhDong;
  /** Every place that the entry stands for: identical entries are one. */
  readonly cho: readonly { readonly nut: string; readonly duong: string }[];
  readonly truoc: string;
  readonly sau?: string;
  readonly deXuat?: readonly { readonly chu: string; readonly lyDo: string }[];
  readonly lyDo: string;
  readonly nguon: readonly string[];
  readonly chac: 'cao' | 'vua' | 'thap';
  /** The catalogue holds it as automatic, certain and one-to-one: `--nhan-chac-chan` may accept it. */
  readonly tuDong: boolean;
  readonly trangThai: TrangThai;
}

export interface RaSoat {
  readonly phienBan: 1;
  /** Base name of the plan that names this list. */
  readonly keHoach: string;
  readonly lenh: 'nam-moi' | 'cap-xa';
  /** The source plan, relative to the list, with `/`, and the hash of its text when the list was made. */
  readonly nguon: { readonly tep: string; readonly bam: string };
  readonly muc: readonly MucRaSoat[];
}
