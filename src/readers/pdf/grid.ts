/** Drawn lines → tables: which boxes they enclose, over how many columns and rows each reaches. */
import type { Rule } from './model.js';

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

export interface Grid {
  /** From the left, from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly boxes: readonly Box[];
}

const near = 2.5;
/** More than any table of a plan has on one page. */
const mostColumns = 60;
const mostRows = 300;
const mostRules = 6000;

export function gridsOf(rules: readonly Rule[]): Grid[] {
  return components(rules)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0));
}

/** Lines that touch. */
function components(rules: readonly Rule[]): Rule[][] {
  const sorted = merged(rules).sort((a, b) => a.y - b.y);
  // No table is drawn with so many lines; a picture is.
  if (sorted.length > mostRules) return [];
  const groups: { rules: Rule[]; bounds: Rule }[] = [];
  for (const rule of sorted) {
    const touching = groups.filter((one) => touch(one.bounds, rule) && one.rules.some((own) => touch(own, rule)));
    const group = { rules: [...touching.flatMap((one) => one.rules), rule], bounds: rule };
    group.bounds = touching.reduce((all, one) => around(all, one.bounds), rule);
    for (const one of touching) groups.splice(groups.indexOf(one), 1);
    groups.push(group);
  }
  return groups.map((group) => group.rules);
}

/** Borders of neighbouring cells that lie on one line become one. */
function merged(rules: readonly Rule[]): Rule[] {
  const isLevel = (rule: Rule) => rule.y === rule.y2;
  const sorted = [...rules].sort(
    (a, b) => Number(isLevel(a)) - Number(isLevel(b)) || (isLevel(a) ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y),
  );
  const out: Rule[] = [];
  for (const rule of sorted) {
    const last = out.at(-1);
    const isSame =
      last !== undefined &&
      isLevel(last) === isLevel(rule) &&
      Math.abs(isLevel(rule) ? last.y - rule.y : last.x - rule.x) < 0.3 &&
      touch(last, rule);
    if (!isSame || !last) out.push(rule);
    else if (isLevel(rule)) out[out.length - 1] = { ...last, x2: Math.max(last.x2, rule.x2) };
    else out[out.length - 1] = { ...last, y2: Math.max(last.y2, rule.y2) };
  }
  return out;
}

function touch(a: Rule, b: Rule): boolean {
  return a.x <= b.x2 + near && b.x <= a.x2 + near && a.y <= b.y2 + near && b.y <= a.y2 + near;
}

function around(a: Rule, b: Rule): Rule {
  return { x: Math.min(a.x, b.x), x2: Math.max(a.x2, b.x2), y: Math.min(a.y, b.y), y2: Math.max(a.y2, b.y2) };
}

function gridOf(rules: readonly Rule[]): Grid | undefined {
  const upright = rules.filter((rule) => rule.x === rule.x2);
  const level = rules.filter((rule) => rule.y === rule.y2);
  const xs = distinct(upright.map((rule) => rule.x));
  const ys = distinct(level.map((rule) => rule.y)).reverse();
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length < 6 || xs.length > mostColumns || ys.length > mostRows)
    return undefined;
  return { xs, ys, boxes: boxesOf(xs, ys, upright, level) };
}

function distinct(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (out.at(-1) ?? Number.NEGATIVE_INFINITY) > near) out.push(value);
  }
  return out;
}

function boxesOf(
  xs: readonly number[],
  ys: readonly number[],
  upright: readonly Rule[],
  level: readonly Rule[],
): Box[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const isUpright = (column: number, row: number) => {
    const [x = 0, middle] = [xs[column], ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2];
    return upright.some((rule) => Math.abs(rule.x - x) <= near && rule.y <= middle && rule.y2 >= middle);
  };
  const isLevel = (row: number, column: number) => {
    const [y = 0, middle] = [ys[row], ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2];
    return level.some((rule) => Math.abs(rule.y - y) <= near && rule.x <= middle && rule.x2 >= middle);
  };
  const taken = new Set<string>();
  const boxes: Box[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let colSpan = 1;
      while (column + colSpan < columns && !isUpright(column + colSpan, row)) colSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && !isLevel(row + rowSpan, column)) rowSpan++;
      for (let i = 0; i < rowSpan; i++) for (let j = 0; j < colSpan; j++) taken.add(`${row + i} ${column + j}`);
      boxes.push({
        row,
        column,
        rowSpan,
        colSpan,
        x: xs[column] ?? 0,
        x2: xs[column + colSpan] ?? 0,
        y: ys[row + rowSpan] ?? 0,
        y2: ys[row] ?? 0,
      });
    }
  return boxes;
}
