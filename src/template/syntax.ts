/** Parses one template; a mistake of syntax becomes a diagnostic at the exact place. */
import type Handlebars from 'handlebars';
import type { Diagnostic, Place } from '../diagnostic/model.js';
import { fault, placeAt, placeOfOffset } from './fault.js';
import type { TemplateSource } from './source.js';

export type Parsed = { readonly program: hbs.AST.Program } | { readonly problem: Diagnostic };

export function parseTemplate(handlebars: typeof Handlebars, source: TemplateSource): Parsed {
  const unbalanced = unbalancedBlock(source);
  if (unbalanced) return { problem: unbalanced };
  try {
    return { program: handlebars.parseWithoutProcessing(source.text, { srcName: source.name }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const place = placeOf(error, source);
    const seen = excerpt(source.text, place);
    const message =
      `Thấy mẫu viết sai cú pháp${seen ? ` ở chỗ “${seen}”` : ''}; cần dạng {{tên}}, {{#if tên}}…{{/if}}, ` +
      '{{#each tên}}…{{/each}} hoặc {{> tên-mẫu-con}}, vì chương trình không hiểu được dấu ngoặc này.';
    return { problem: fault('mau-sai-cu-phap', message, place) };
  }
}

// Comments are taken whole, so that a block named in a comment does not count.
const tag = /\{\{!--[\s\S]*?--~?\}\}|\{\{!(?!--)[\s\S]*?\}\}|\{\{~?(#[>*]?|\^|\/)\s*([^\s}~]+)/g;

/** The parser only says that the file ended; this says which block was left open. */
function unbalancedBlock({ name, text }: TemplateSource): Diagnostic | undefined {
  const open: { block: string; offset: number }[] = [];
  for (const match of text.matchAll(tag)) {
    const [, sign, block] = match;
    if (sign === undefined || block === undefined) continue;
    if (sign !== '/') {
      open.push({ block, offset: match.index });
      continue;
    }
    const last = open.pop();
    if (last?.block === block) continue;
    const expected = last ? `cần {{/${last.block}}}` : `cần bỏ đi hoặc mở {{#${block}}} ở trước`;
    const message = `Thấy {{/${block}}}; ${expected}, vì mỗi khối phải đóng đúng tên, đúng thứ tự.`;
    return fault('mau-khoi-khong-khop', message, placeOfOffset(name, text, match.index));
  }
  const left = open.at(-1);
  if (!left) return undefined;
  const message = `Thấy khối {{#${left.block}}} mở ở đây mà chưa đóng; cần {{/${left.block}}}.`;
  return fault('mau-khoi-khong-khop', message, placeOfOffset(name, text, left.offset));
}

function placeOf(error: Error, { name, text }: TemplateSource): Place {
  if ('lineNumber' in error && 'column' in error && typeof error.lineNumber === 'number') {
    return placeAt(name, error.lineNumber, Number(error.column));
  }
  const [head = '', context = '', caret = ''] = error.message.split('\n');
  const line = Number(/line (\d+)/.exec(head)?.[1] ?? 1);
  return locate(name, text, line, context, caret.indexOf('^'));
}

/**
 * The parser shows up to 20 characters around the mistake, line ends taken out, with a caret below. Looking that piece up
 * in the text gives the column.
 */
function locate(file: string, text: string, line: number, context: string, caret: number): Place {
  const cut = context.startsWith('...') ? 3 : 0;
  const piece = context.slice(cut).replace(/\.{3}$/, '');
  const offsets = [...text].length === 0 ? [] : offsetsWithoutLineEnds(text);
  const joined = text.replaceAll('\n', '');
  for (let at = joined.indexOf(piece); at >= 0; at = joined.indexOf(piece, at + 1)) {
    const offset = offsets[at + caret - cut] ?? text.length;
    const place = placeOfOffset(file, text, offset);
    if (Math.abs((place.line ?? 0) - line) <= 1) return place;
  }
  return { file, line: Math.min(line, text.split('\n').length) };
}

function offsetsWithoutLineEnds(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (text[i] !== '\n') offsets.push(i);
  return offsets;
}

function excerpt(text: string, place: Place): string {
  const line = text.split('\n')[(place.line ?? 1) - 1] ?? '';
  const start = Math.max(0, line.lastIndexOf('{{', (place.column ?? 1) - 1));
  return line.slice(start, start + 40).trim();
}
