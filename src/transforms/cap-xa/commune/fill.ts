/** The frame filled with one commune's words: nodes of a plan again. */
import type { Bang, Nut, NutChu, PhuLuc } from '../../../plan/schema.js';
import { capitalize } from '../clause/split.js';
import { joinSingle, recount } from '../frame/single.js';
import {
  type BangKhung,
  type DiaBanRieng,
  type DoanVan,
  diaBanRieng,
  type HangKhung,
  type NutKhung,
  type PhuLucKhung,
} from '../model.js';
import type { Filler } from './slots.js';

/** A passage or row that waits for, or goes with, what the commune has on its ground. */
export interface TheoDiaBan {
  readonly need: DiaBanRieng;
  readonly nut: string;
  readonly chu: string;
}

export class Filling {
  readonly conditional: TheoDiaBan[] = [];
  /** Nodes whose only item lost its label. */
  readonly single: string[] = [];
  /** Lead-ins that now say how many items are left. */
  readonly recounted: string[] = [];

  constructor(private readonly filler: Filler) {}

  nodes(frames: readonly (NutKhung | BangKhung)[]): Nut[] {
    return frames.flatMap((frame) => (isTable(frame) ? this.table(frame) : this.node(frame)));
  }

  appendices(frames: readonly PhuLucKhung[]): PhuLuc[] {
    return frames.flatMap(({ id, nguon, tieuDe, kho, noiDung }) => {
      const filled = this.nodes(noiDung);
      if (filled.length === 0) return [];
      const title = tieuDe === undefined ? {} : { tieuDe: this.filler.fill(tieuDe) };
      return [{ id, nguon, ...title, ...(kho === undefined ? {} : { kho }), noiDung: filled }];
    });
  }

  private node(frame: NutKhung): readonly Nut[] {
    const { id, nguon, cap } = frame;
    const tieuDe = frame.tieuDe === undefined ? '' : this.passage(frame.tieuDe, id);
    const con = closeList(this.nodes(frame.con));
    const lead = frame.chu === undefined ? '' : this.passage(frame.chu, id);
    const chu = recount(lead, frame.soCon ?? con.length, con.length);
    if (chu !== lead) this.recounted.push(id);
    const bare = frame.tieuDe !== undefined && frame.chu === undefined && frame.con.length === 0;
    if (chu === '' && con.length === 0 && !bare) return [];
    const [first = id] = nguon;
    const node: NutChu = {
      id,
      nguon: nguon.length > 1 ? [...nguon] : first,
      cap,
      ...(tieuDe === '' ? {} : { tieuDe }),
      ...(chu === '' ? {} : { chu }),
      ...(con.length === 0 ? {} : { con }),
    };
    const joined = joinSingle(node);
    if (joined !== node) this.single.push(id);
    return [joined];
  }

  private passage(passage: DoanVan, nut: string): string {
    const sentences = passage.map(({ menhDe, ket }) => {
      const clauses = menhDe
        .filter(({ chu, can }) => can === undefined || this.met(can, nut, chu))
        .map(({ chu }) => this.filler.fill(chu));
      const [first, ...others] = clauses.filter((chu) => chu !== '');
      return first === undefined ? '' : `${[capitalize(first), ...others].join('; ')}${ket}`;
    });
    return sentences.filter((text) => text !== '').join(' ');
  }

  private met(need: DiaBanRieng, nut: string, chu: string): boolean {
    this.conditional.push({ need, nut, chu });
    return this.filler.has(need) === true;
  }

  private table({ id, nguon, goc, hang }: BangKhung): readonly Bang[] {
    const rows = hang.flatMap((row) => this.row(row, goc));
    const kept = rows.filter((row, index) => !('nhom' in row) || isFull(rows[index + 1]));
    return kept.length === 0 ? [] : [{ ...goc, id, nguon, hang: kept }];
  }

  private row(row: HangKhung, goc: Bang): Bang['hang'] {
    const { id, nguon, nhom, o, can } = row;
    if (nhom !== undefined) return [{ id, nguon, nhom: this.filler.fill(nhom) }];
    if (can !== undefined && !this.met(can, id, Object.values(o).flat()[0] ?? '')) return [];
    const source = goc.hang.find((one) => one.id === id);
    const cells = Object.entries(o).map(([ma, texts]) => {
      const filled = texts.map((text) => capitalize(this.filler.fill(text))).filter((text) => text !== '');
      const before = source && 'o' in source ? source.o[ma] : undefined;
      const chu = filled.length === 1 ? (filled[0] ?? '') : filled;
      const isObject = typeof before === 'object' && !Array.isArray(before);
      return [ma, isObject ? { ...before, chu } : chu] as const;
    });
    const lead = goc.cot.find(({ vai }) => vai === 'chuTri')?.ma ?? '';
    // Who was to lead is not there: the border post of a commune without a border.
    const isLed = cells.some(
      ([ma, chu]) => ma === lead && (typeof chu !== 'object' || !Array.isArray(chu) || chu.length > 0),
    );
    const leading = (o[lead] ?? []).join('');
    if (leading !== '' && !isLed) {
      const need = diaBanRieng.find((name) => leading.includes(`⟦${name}¦`));
      if (need !== undefined) this.conditional.push({ need, nut: id, chu: leading.replace(/[⟦⟧]|\w+¦/gu, '') });
      return [];
    }
    return [
      {
        id,
        nguon,
        o: Object.fromEntries(
          cells.filter(([, chu]) => typeof chu !== 'object' || !Array.isArray(chu) || chu.length > 0),
        ),
      },
    ];
  }
}

function isTable(frame: NutKhung | BangKhung): frame is BangKhung {
  return 'goc' in frame;
}

function isFull(row: Bang['hang'][number] | undefined): boolean {
  return row !== undefined && !('nhom' in row);
}

/** Of items that end with `;`, the last one closes the list. */
function closeList(nodes: Nut[]): Nut[] {
  const last = nodes.at(-1);
  if (!last || !('chu' in last) || last.chu === undefined || !last.chu.endsWith(';')) return nodes;
  return [...nodes.slice(0, -1), { ...last, chu: `${last.chu.slice(0, -1)}.` }];
}
