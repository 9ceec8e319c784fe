/** Straight lines drawn on a page: borders of tables, rules under headings, the rule over footnotes. */
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import type { Rule } from './model.js';

type Matrix = readonly [number, number, number, number, number, number];
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A filled box thinner than this is a line. */
const thin = 2.5;
const shortest = 3;
/** A page that draws more is a picture. */
const most = 20_000;

export async function rulesOf(list: PDFOperatorList): Promise<{ rules: Rule[]; images: number }> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill]);
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const rules: Rule[] = [];
  let images = 0;
  for (const [i, operator] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[i];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, numbers(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, Array.isArray(args) ? numbers(args[0]) : []);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (pictures.has(operator)) images++;
    else if (operator === OPS.constructPath && Array.isArray(args) && rules.length < most) {
      const [paint, data] = args;
      const paths = pathsOf(Array.isArray(data) ? data[0] : undefined, matrix);
      if (strokes.has(paint)) rules.push(...paths.flatMap(edges));
      else if (fills.has(paint)) rules.push(...paths.flatMap(bar));
    }
  }
  return { rules, images };
}

function numbers(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(Number);
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}

function times(left: Matrix, right: readonly number[]): Matrix {
  if (right.length < 6) return left;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = right;
  const [p, q, r, s, t, u] = left;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u];
}

/** moveTo 0, lineTo 1, curveTo 2 (three points), quadraticCurveTo 3 (two points), closePath 4. */
function pathsOf(value: unknown, [a, b, c, d, e, f]: Matrix): Point[][] {
  const data = numbers(value);
  const paths: Point[][] = [];
  let path: Point[] = [];
  for (let i = 0; i < data.length; ) {
    const command = data[i] ?? 4;
    const points = command === 4 ? 0 : command === 2 ? 3 : command === 3 ? 2 : 1;
    const [x = 0, y = 0] = data.slice(i + 1 + 2 * (points - 1));
    const [first] = path;
    if (command === 0) {
      path = [];
      paths.push(path);
    }
    if (points > 0) path.push({ x: a * x + c * y + e, y: b * x + d * y + f });
    else if (first) path.push(first);
    i += 1 + 2 * points;
  }
  return paths;
}

function edges(path: readonly Point[]): Rule[] {
  return path.flatMap((to, i) => {
    const from = path[i - 1];
    return from ? line(from, to) : [];
  });
}

function line(from: Point, to: Point): Rule[] {
  const rule = {
    x: Math.min(from.x, to.x),
    x2: Math.max(from.x, to.x),
    y: Math.min(from.y, to.y),
    y2: Math.max(from.y, to.y),
  };
  const [wide, high] = [rule.x2 - rule.x, rule.y2 - rule.y];
  if (high < 0.5 && wide >= shortest) return [{ ...rule, y2: rule.y }];
  return wide < 0.5 && high >= shortest ? [{ ...rule, x2: rule.x }] : [];
}

function bar(path: readonly Point[]): Rule[] {
  const xs = path.map((point) => point.x);
  const ys = path.map((point) => point.y);
  const rule = { x: Math.min(...xs), x2: Math.max(...xs), y: Math.min(...ys), y2: Math.max(...ys) };
  const [wide, high] = [rule.x2 - rule.x, rule.y2 - rule.y];
  if (high <= thin && wide >= shortest) return [{ ...rule, y: (rule.y + rule.y2) / 2, y2: (rule.y + rule.y2) / 2 }];
  if (wide <= thin && high >= shortest) return [{ ...rule, x: (rule.x + rule.x2) / 2, x2: (rule.x + rule.x2) / 2 }];
  return [];
}
