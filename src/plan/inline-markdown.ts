/** The Markdown parser of the inline form: emphasis with stars, escapes, links, `^chỉ số^`, `^[chú thích]`, nothing else. */
import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import sup from 'markdown-it-sup';

const underscore = 0x5f;

/** `_` is a plain character: blanks such as `____/KH-UBND` are typed with it. */
function plainUnderscore(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== underscore) return false;
  if (!silent) state.pending += '_';
  state.pos += 1;
  return true;
}

function createParser(): InstanceType<typeof MarkdownIt> {
  const md = new MarkdownIt('zero').enable(['emphasis', 'escape', 'link']);
  // Link destinations are keys of ours: kept letter for letter, judged by the loader.
  md.normalizeLink = (url) => url;
  md.validateLink = () => true;
  md.use(footnote);
  // Superscript after the footnote: `^[a]^(1)^` is a note and a mark, not a superscript "[a]".
  sup({ inline: { ruler: { after: (_, name, rule) => md.inline.ruler.after('footnote_inline', name, rule) } } });
  md.inline.ruler.before('emphasis', 'plain_underscore', plainUnderscore);
  return md;
}

const parser = createParser();

/** The tokens of one text and, by note number, the tokens of its notes. */
interface InlineTokens {
  readonly tokens: readonly Token[];
  readonly notes: readonly (readonly Token[])[];
}

export function tokenizeInline(text: string): InlineTokens {
  const env: Record<string, unknown> = {};
  const tokens: Token[] = [];
  parser.inline.parse(text, parser, env, tokens);
  return { tokens, notes: noteTokens(env.footnotes) };
}

/** The footnote plugin keeps its notes in the untyped environment: `{ list: [{ content, tokens }] }`. */
function noteTokens(footnotes: unknown): readonly (readonly Token[])[] {
  if (typeof footnotes !== 'object' || footnotes === null || !('list' in footnotes)) return [];
  if (!Array.isArray(footnotes.list)) return [];
  return footnotes.list.map((note: unknown) => (hasTokens(note) ? note.tokens : []));
}

function hasTokens(note: unknown): note is { tokens: readonly Token[] } {
  return typeof note === 'object' && note !== null && 'tokens' in note && Array.isArray(note.tokens);
}
