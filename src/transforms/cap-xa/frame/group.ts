/** The duties of one body of the commune, gathered from one or several provincial agencies in order. */

import type { NutChu } from '../../../plan/schema.js';
import type { Notes } from '../clause/entries.js';
import type { PassageContext } from '../clause/passage.js';
import { ubnd } from '../clause/roles.js';
import { plain } from '../clause/tokens.js';
import type { BangKhung, DoanVan, NutKhung } from '../model.js';
import { lyDo } from '../reasons.js';

export interface Target {
  readonly kind: 'giao' | 'de-nghi' | 'viec-xa';
  readonly slot: string;
}

interface Duty {
  readonly id: string;
  readonly text: string;
  readonly made: { readonly chu: DoanVan } | { readonly node: NutKhung | BangKhung };
}

export class Group {
  /** Headings of the source by id. */
  private readonly sources = new Map<string, string>();
  private readonly duties: Duty[] = [];

  constructor(
    private readonly target: Target,
    private readonly cap: NutChu['cap'],
    private readonly id: string,
  ) {}

  addSource(id: string, heading: string): void {
    this.sources.set(id, heading);
  }

  addPassage(id: string, chu: DoanVan, text: string): void {
    this.duties.push({ id, text, made: { chu } });
  }

  addNode(node: NutKhung | BangKhung, text: string): void {
    this.duties.push({ id: node.id, text, made: { node } });
  }

  finish({ notes, changes }: Pick<PassageContext, 'notes' | 'changes'>): NutKhung | undefined {
    const duties = this.withoutRepeats(notes);
    if (duties.length === 0) return undefined;
    const [first] = duties;
    const head = { id: this.id, nguon: [...this.sources.keys()], cap: this.cap };
    for (const [id, heading] of this.sources)
      changes.add(id, { kind: 'thay', truoc: heading.replace(/:$/, ''), sau: this.words() });
    if (duties.length === 1 && first && 'chu' in first.made) {
      return { ...head, tieuDe: this.heading(':'), chu: first.made.chu, con: [] };
    }
    return { ...head, tieuDe: this.heading(''), con: sameLevel(duties) };
  }

  private words(): string {
    const { kind, slot } = this.target;
    if (kind === 'viec-xa') return `Nhiệm vụ thuộc trách nhiệm của {${ubnd}}`;
    return kind === 'de-nghi' ? `Đề nghị {${slot}}` : `{^${slot}}`;
  }

  private heading(ket: string): DoanVan {
    return [{ menhDe: [{ chu: this.words() }], ket }];
  }

  /** The same words are printed once; nearly the same words are listed. */
  private withoutRepeats(notes: Notes): readonly Duty[] {
    const kept: Duty[] = [];
    for (const duty of this.duties) {
      const same = kept.find((other) => words(other.text).join(' ') === words(duty.text).join(' '));
      if (same) {
        const nut = [same.id, duty.id];
        notes.add({ loai: 'trung-viec', hanhDong: 'gop', nut, truoc: duty.text, lyDo: lyDo('trung-viec') });
        continue;
      }
      const near = kept.find((other) => overlap(words(other.text), words(duty.text)) > 0.6);
      if (near) {
        const why = lyDo('gan-trung', plain(near.text).slice(0, 80));
        const ma = notes.ask({ loai: 'trung-viec', nut: [duty.id, near.id], truoc: duty.text, lyDo: why });
        if (notes.answers.of(ma)?.chon === 'bo') continue;
      }
      kept.push(duty);
    }
    return kept;
  }
}

function words(text: string): readonly string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** Share of the words of the shorter text that the other has too. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const pairs = (all: readonly string[]) => new Set(all.slice(1).map((word, i) => `${all[i]} ${word}`));
  const [x, y] = [pairs(a), pairs(b)];
  const common = [...x].filter((pair) => y.has(pair)).length;
  return common / Math.max(1, Math.min(x.size, y.size));
}

/** Duties from agencies that wrote theirs as a), as dashes or run in stand under one heading as dashes. */
function sameLevel(duties: readonly Duty[]): readonly (NutKhung | BangKhung)[] {
  const levels = new Set(duties.map(({ made }) => ('node' in made ? made.node.cap : 'chu')));
  const alike = levels.size === 1 && !levels.has('chu');
  return duties.map(({ id, made }) => {
    if ('chu' in made) return { id: `${id}-chu`, nguon: [id], cap: 'gach', chu: made.chu, con: [] };
    return alike || made.node.cap === 'bang' ? made.node : lowered(made.node);
  });
}

function lowered(node: NutKhung): NutKhung {
  if (node.cap !== 'diem' && node.cap !== 'khoan') return node;
  const con = node.con.map((child) => (child.cap === 'gach' ? { ...child, cap: 'cong' as const } : child));
  return { ...node, cap: 'gach', con };
}
