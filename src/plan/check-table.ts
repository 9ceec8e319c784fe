/** Judges one table: columns, cells of unknown columns, merged cells that overlap or leave the grid. */
import { didYouMean } from '../diagnostic/suggest.js';
import { error, type Finding } from './finding.js';
import { asList, asMap, asNumber, asText, type RawMap } from './raw.js';
import type { Locate, Segments } from './tree.js';

export function checkTable(table: RawMap, segments: Segments, locate: Locate): readonly Finding[] {
  const columns = asList(table.cot).map((column) => asText(asMap(column).ma) ?? '');
  const message = 'Thấy bảng không có hàng nào; cần ít nhất một hàng hoặc xóa bảng.';
  const isEmpty = Array.isArray(table.hang) && table.hang.length === 0;
  return [
    ...(isEmpty ? [error('bang-trong', message, locate([...segments, 'hang']))] : []),
    ...repeatedColumns(columns, segments, locate),
    ...unknownColumns(table, columns, segments, locate),
    ...checkMerges(table, columns, segments, locate),
    ...checkHead(table, columns.length, segments, locate),
  ];
}

function repeatedColumns(columns: readonly string[], segments: Segments, locate: Locate): readonly Finding[] {
  return columns.flatMap((ma, index) => {
    if (ma === '' || columns.indexOf(ma) === index) return [];
    const message = `Thấy mã cột “${ma}” dùng hai lần; cần mỗi cột một mã.`;
    return [error('cot-trung', message, locate([...segments, 'cot', index, 'ma']))];
  });
}

function unknownColumns(
  table: RawMap,
  columns: readonly string[],
  segments: Segments,
  locate: Locate,
): readonly Finding[] {
  return asList(table.hang).flatMap((row, index) =>
    Object.keys(asMap(asMap(row).o))
      .filter((ma) => !columns.includes(ma))
      .map((ma) => {
        const meant = didYouMean(ma, columns);
        const needed = meant === '' ? `một trong: ${columns.join(', ')}.` : `mã cột viết đúng.${meant}`;
        const message = `Thấy ô của cột “${ma}” mà bảng không có cột này; cần ${needed}`;
        return error('cot-la', message, locate([...segments, 'hang', index, 'o', ma]));
      }),
  );
}

/** By `row:column`, the cell that has covered this place of the grid. */
type Grid = Map<string, string>;

function checkMerges(
  table: RawMap,
  columns: readonly string[],
  segments: Segments,
  locate: Locate,
): readonly Finding[] {
  const rows = asList(table.hang).map(asMap);
  const taken: Grid = new Map();
  return rows.flatMap((row, y) => {
    if (row.nhom !== undefined) return groupRow(taken, y, columns.length, locate([...segments, 'hang', y]));
    const cells = asMap(row.o);
    return columns.flatMap((ma, x) => {
      if (!(ma in cells)) return [];
      const at = [...segments, 'hang', y, 'o', ma];
      const covering = taken.get(`${y}:${x}`);
      if (covering !== undefined) {
        const message = `Thấy ô “${ma}” nằm dưới ô đã gộp (${covering}); cần bỏ ô này hoặc bớt số ô gộp.`;
        return [error('o-chong', message, locate(at))];
      }
      return merge(asMap(cells[ma]), { x, y, ma, width: columns.length, height: rows.length }, taken, at, locate);
    });
  });
}

function groupRow(taken: Grid, y: number, width: number, range: ReturnType<Locate>): readonly Finding[] {
  const covered = Array.from({ length: width }, (_, x) => taken.get(`${y}:${x}`)).find((cell) => cell !== undefined);
  if (covered === undefined) return [];
  return [error('o-chong', `Thấy dòng nhóm nằm dưới ô đã gộp (${covered}); cần bớt số hàng gộp.`, range)];
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly ma: string;
  readonly width: number;
  readonly height: number;
}

function merge(cell: RawMap, spot: Spot, taken: Grid, at: Segments, locate: Locate): readonly Finding[] {
  const { x, y, ma, width, height } = spot;
  const wide = asNumber(cell.gopCot) ?? 1;
  const high = asNumber(cell.gopHang) ?? 1;
  const tooFar = (count: number, what: string, room: number, key: string) => {
    const message = `Thấy ô gộp ${count} ${what}; cần nhiều nhất ${room}, vì từ ${what} này chỉ còn ngần ấy.`;
    return count > room ? [error('o-ngoai-bang', message, locate([...at, key]))] : [];
  };
  const findings = [...tooFar(wide, 'cột', width - x, 'gopCot'), ...tooFar(high, 'hàng', height - y, 'gopHang')];
  for (let row = y; row < Math.min(y + high, height); row += 1) {
    for (let column = x; column < Math.min(x + wide, width); column += 1) {
      const other = taken.get(`${row}:${column}`);
      if (other !== undefined && findings.length === 0) {
        findings.push(error('o-chong', `Thấy ô gộp chồng lên ô đã gộp (${other}); cần bớt số ô gộp.`, locate(at)));
      }
      taken.set(`${row}:${column}`, `cột ${ma}, hàng ${y + 1}`);
    }
  }
  return findings;
}

/** A head of several rows must fill its grid exactly, as in HTML: cells slide right past those hanging from above. */
function checkHead(table: RawMap, width: number, segments: Segments, locate: Locate): readonly Finding[] {
  const rows = asList(table.dauBang).map(asList);
  const taken = new Set<string>();
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const [index, cell] of row.entries()) {
      while (taken.has(`${y}:${x}`)) x += 1;
      const wide = asNumber(asMap(cell).gopCot) ?? 1;
      const high = asNumber(asMap(cell).gopHang) ?? 1;
      const at = [...segments, 'dauBang', y, index];
      if (x + wide > width || y + high > rows.length) {
        const message = `Thấy ô đầu bảng chiếm ${wide} cột, ${high} hàng mà ra ngoài; cần nằm trong đầu bảng ${width} cột, ${rows.length} hàng.`;
        return [error('dau-bang-lech', message, locate(at))];
      }
      for (let row2 = y; row2 < y + high; row2 += 1) {
        for (let column = x; column < x + wide; column += 1) {
          if (taken.has(`${row2}:${column}`))
            return [error('dau-bang-lech', 'Thấy ô đầu bảng chồng lên ô khác; cần bớt số ô gộp.', locate(at))];
          taken.add(`${row2}:${column}`);
        }
      }
      x += wide;
    }
    const filled = Array.from({ length: width }, (_, column) => taken.has(`${y}:${column}`)).filter(Boolean).length;
    if (filled < width) {
      const message = `Thấy hàng ${y + 1} của đầu bảng chỉ phủ ${filled} cột; cần phủ đủ ${width} cột.`;
      return [error('dau-bang-lech', message, locate([...segments, 'dauBang', y]))];
    }
  }
  return [];
}
