/** A clerk who types in Word what a plan prints, with the habits that real files show; the words stay the same. */
import type { Block, Cell, Document, Inline, Paragraph, Section, Table } from '../../src/document/model.js';
import type { Standard } from '../../src/standard/model.js';
import { tcvn3, vni } from '../../src/text/legacy-tables.js';
import { cell, docx, field, type Parts, p, piece, r, row, style, table } from '../readers/docx/tep.js';

export interface Habits {
  /** How two columns of the head stand beside each other, and how those of the ending do. */
  readonly head?: 'table' | 'tabs' | 'one-row' | 'breaks';
  readonly ending?: 'table' | 'tabs' | 'plain';
  readonly bold?: 'property' | 'font' | 'style';
  /** Runs cut anywhere, as Word's spelling marks and saves leave them. */
  readonly isSplit?: boolean;
  readonly letters?: 'NFC' | 'NFD' | 'tcvn3' | 'vni';
  readonly labels?: 'typed' | 'automatic' | 'tabbed';
  /** How a first-line indent is made. */
  readonly indent?: 'property' | 'tab' | 'spaces';
  readonly rules?: 'shapes' | 'underscores' | 'border';
  /** Empty paragraphs as spacing, no-break spaces, hidden characters. */
  readonly isMessy?: boolean;
  /** Tracked changes that give these words when accepted. */
  readonly changes?: boolean;
  /** Comments, fields, content controls, bookmarks of Word's own, smart tags. */
  readonly wrappings?: boolean;
}

export interface Typed {
  readonly main: Uint8Array;
  /** The appendices as a file of their own. */
  readonly appendices?: Uint8Array;
}

export function typed(document: Document, standard: Standard, habits: Habits, apart = false): Typed {
  const [main, ...others] = document.sections;
  if (!main) throw new Error('a document without sections');
  const typist = (sections: readonly Section[]) => docx(new Typist(standard, habits).type(sections));
  if (!apart) return { main: typist(document.sections) };
  return { main: typist([main]), appendices: typist(others) };
}

const indents = { property: '', tab: piece('<w:tab/>'), spaces: r('       ') } as const;
const centred = '<w:jc w:val="center"/>';
const reversed = (map: ReadonlyMap<string, string>) => new Map([...map].map(([from, to]) => [to, from]));
const legacy = {
  tcvn3: { letters: reversed(tcvn3), font: '.VnTime', capitals: '.VnTimeH' },
  vni: { letters: reversed(vni), font: 'VNI-Times', capitals: 'VNI-Times' },
} as const;

class Typist {
  private readonly notes: string[] = [];
  private readonly counts = [0, 0, 0];
  private ids = 100;
  /** Numbered rows so far. */
  private rows = 0;

  constructor(
    private readonly standard: Standard,
    private readonly habits: Habits,
  ) {}

  type(sections: readonly Section[]): Parts {
    const body = sections.map(({ regions, orientation }, i) => {
      const size =
        orientation === 'landscape' ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
      const end = `<w:sectPr>${i === 0 ? '<w:headerReference w:type="default" r:id="so"/>' : ''}<w:pgSz ${size}/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
      return this.blocks(regions.flatMap(({ blocks }) => blocks)) + (i === sections.length - 1 ? end : p('', end));
    });
    const note = (text: string, i: number) =>
      `<w:footnote w:id="${i + 1}">${p(piece('<w:footnoteRef/>', '<w:vertAlign w:val="superscript"/>') + text)}</w:footnote>`;
    return {
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        style('Normal', '<w:qFormat/>', 'w:default="1"') +
        style('Dam', '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr>'),
      numbering: numbering(),
      headers: { so: p(field('PAGE', r('2')), centred) },
      ...(this.notes.length > 0 ? { footnotes: this.notes.map(note).join('') } : {}),
      ...(this.habits.wrappings
        ? { comments: `<w:comment w:id="7" w:author="Lãnh đạo phòng">${p(r('Xem lại đoạn này'))}</w:comment>` }
        : {}),
      body: body.join(''),
    };
  }

  private blocks(blocks: readonly Block[]): string {
    return blocks.map((block, i) => this.block(block, blocks[i + 1])).join('');
  }

  private block(block: Block, next: Block | undefined): string {
    if (block.kind === 'rule') return this.habits.rules === 'underscores' ? p(r('____________'), centred) : '';
    if (block.kind === 'paragraph') return this.paragraph(block, next?.kind === 'rule');
    const { head = 'table', ending = 'table' } = this.habits;
    if (block.style === 'dau-trang' && head === 'tabs') return this.tabs(block);
    if (block.style === 'dau-trang' && head !== 'table') return this.oneRow(block, head === 'breaks');
    if (block.style === 'ket' && ending === 'tabs') return this.tabs(block);
    if (block.style === 'ket' && ending === 'plain') return this.plain(block);
    return this.table(block);
  }

  private paragraph(one: Paragraph, hasRule: boolean): string {
    const look = this.standard.styles[one.style];
    if (!look) throw new Error(`no style ${one.style}`);
    const numbered = this.automatic(one);
    const content = numbered?.content ?? one.content;
    const isBold = look.bold && this.habits.bold === 'style';
    const typedIndent = look.firstLine > 0 ? indents[this.habits.indent ?? 'property'] : '';
    const properties =
      (isBold ? '<w:pStyle w:val="Dam"/>' : '') +
      (numbered?.properties ?? '') +
      (hasRule && this.habits.rules === 'border'
        ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
        : '') +
      (typedIndent === '' ? `<w:ind w:firstLine="${look.firstLine}"/>` : '') +
      `<w:jc w:val="${look.align === 'justify' ? 'both' : look.align}"/>`;
    const runs = this.runs(content, { bold: look.bold, italic: look.italic, isBoldAlready: isBold });
    const drawn = hasRule && (this.habits.rules ?? 'shapes') === 'shapes' ? shape : '';
    const empty = this.habits.isMessy && content.length > 0 ? p('') : '';
    return p(typedIndent + this.wrapped(runs) + drawn, properties) + empty;
  }

  private wrapped(runs: string): string {
    if (!this.habits.wrappings || runs === '') return runs;
    const id = ++this.ids;
    const forms = [
      `<w:bookmarkStart w:id="${id}" w:name="_GoBack"/>${runs}<w:bookmarkEnd w:id="${id}"/>`,
      `<w:sdt><w:sdtPr><w:alias w:val="Nội dung"/></w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`,
      `<w:proofErr w:type="spellStart"/>${runs}<w:proofErr w:type="spellEnd"/>`,
      `<w:commentRangeStart w:id="7"/>${runs}<w:commentRangeEnd w:id="7"/>${piece('<w:commentReference w:id="7"/>')}`,
      `<w:smartTag w:uri="x" w:element="date">${runs}</w:smartTag>`,
      `<w:hyperlink w:anchor="_GoBack">${runs}</w:hyperlink>`,
      `<w:customXml w:element="x">${runs}</w:customXml>`,
    ];
    return forms[id % forms.length] ?? runs;
  }

  private runs(
    content: readonly Inline[],
    look: { readonly bold: boolean; readonly italic: boolean; readonly isBoldAlready: boolean },
  ): string {
    return content
      .map((inline) => {
        if (inline.kind === 'break') return piece('<w:br/>');
        if (inline.kind === 'note') {
          this.notes.push(this.runs(inline.content, { bold: false, italic: false, isBoldAlready: false }));
          return piece(`<w:footnoteReference w:id="${this.notes.length}"/>`, '<w:vertAlign w:val="superscript"/>');
        }
        const bold = look.bold || inline.bold === true;
        const italic = look.italic || inline.italic === true;
        const raised = inline.superscript ? '<w:vertAlign w:val="superscript"/>' : '';
        const how = this.habits.bold ?? 'property';
        const bolded =
          how === 'font' && bold ? '<w:rFonts w:ascii="Times New Roman Bold" w:hAnsi="Times New Roman Bold"/>' : '';
        const marked = bold && !look.isBoldAlready && bolded === '' ? '<w:b/>' : '';
        const properties = `${bolded}${marked}${italic ? '<w:i/>' : ''}${raised}`;
        return this.text(inline.text, properties);
      })
      .join('');
  }

  private text(text: string, properties: string): string {
    const { letters } = this.habits;
    if (letters === 'tcvn3' || letters === 'vni') return old(text, properties, legacy[letters]);
    const spelled = this.spelled(text);
    const parts = this.habits.isSplit ? (spelled.match(/.{1,7}/gsu) ?? []) : [spelled];
    const runs = parts.map((part) => run(part, properties));
    if (!this.habits.changes || runs.length === 0) return runs.join('');
    const gone = `<w:del w:id="${++this.ids}" w:author="Chuyên viên"><w:r><w:delText>chữ cũ </w:delText></w:r></w:del>`;
    return `${gone}<w:ins w:id="${++this.ids}" w:author="Chuyên viên">${runs.join('')}</w:ins>`;
  }

  private spelled(text: string): string {
    const { letters, isMessy } = this.habits;
    const messy = isMessy ? text.replace(/ (?=\p{Lu})/gu, '\u00a0').replace(/(\p{L}{4})(?=\p{L})/u, '$1\u200b') : text;
    return messy.normalize(letters === 'NFD' ? 'NFD' : 'NFC');
  }

  /** A label that Word's own numbering gives as well is left to it. */
  private automatic({
    style: name,
    content,
  }: Paragraph): { content: readonly Inline[]; properties: string } | undefined {
    const [first, ...rest] = content;
    if (first?.kind !== 'text') return undefined;
    const [whole = '', label = ''] = /^(\S+)[\s\u00a0]+/.exec(first.text) ?? [];
    const left = { ...first, text: first.text.slice(whole.length) };
    if (this.habits.labels === 'tabbed' && /^(?:muc|khoan|diem|gach)/.test(name) && label !== '')
      return { content: [{ ...first, text: `${label}\t${left.text}` }, ...rest], properties: '' };
    if (this.habits.labels !== 'automatic') return undefined;
    const level = ['muc', 'khoan', 'diem'].findIndex((one) => name.startsWith(one));
    if (level >= 0) {
      const number = (this.counts[level] ?? 0) + 1;
      if (label !== computed(level, number)) return undefined;
      this.counts[level] = number;
      this.counts.fill(0, level + 1);
      return { content: [left, ...rest], properties: item(1, level) };
    }
    if (/^(?:gach|noi-nhan$)/.test(name) && label === '-') return { content: [left, ...rest], properties: item(2, 0) };
    if (name === 'cong' && label === '+' && !first.bold) return { content: [left, ...rest], properties: item(3, 0) };
    if (name === 'o-bang-giua' && first.text === String(this.rows + 1) && rest.length === 0) {
      this.rows++;
      return { content: [], properties: item(4, 0) };
    }
    return undefined;
  }

  private table({ rows, columns, style: name, headerRows }: Table): string {
    const count = Math.max(...rows.map(({ cells }) => cells.reduce((sum, one) => sum + one.colSpan, 0)));
    const shares = columns === 'fit' ? Array.from({ length: count }, () => 1) : columns;
    const total = shares.reduce((sum, one) => sum + one, 0);
    const widths = shares.map((one) => Math.round((one / total) * 9355));
    const grid: (Cell | undefined)[][] = rows.map(() => []);
    for (const [y, { cells }] of rows.entries()) {
      let x = 0;
      for (const one of cells) {
        while (grid[y]?.[x]) x++;
        for (let dy = 0; dy < one.rowSpan; dy++)
          for (let dx = 0; dx < one.colSpan; dx++) grid[y + dy]?.splice(x + dx, 1, one);
        x += one.colSpan;
      }
    }
    const lines = rows.map(({ cells }, y) => {
      const made: string[] = [];
      for (let x = 0; x < count; ) {
        const one = grid[y]?.[x];
        if (!one) throw new Error('a hole in a table');
        const own = cells.includes(one);
        const merge = one.rowSpan > 1 ? `<w:vMerge${own ? ' w:val="restart"' : ''}/>` : '';
        const width = widths.slice(x, x + one.colSpan).reduce((sum, w) => sum + w, 0);
        const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${one.colSpan > 1 ? `<w:gridSpan w:val="${one.colSpan}"/>` : ''}${merge}`;
        made.push(cell(own ? this.cellBlocks(one) : p(''), properties));
        x += one.colSpan;
      }
      return row(made, y < headerRows ? '<w:tblHeader/>' : '');
    });
    const line = this.standard.tables[name]?.line ? borders : '';
    return table(widths, lines, `<w:tblW w:w="9355" w:type="dxa"/>${line}<w:tblLayout w:type="fixed"/>`) + p('');
  }

  private cellBlocks({ blocks }: Cell): string {
    const inner = this.blocks(blocks);
    return inner === '' || inner.endsWith('</w:tbl>') ? inner + p('') : inner;
  }

  /** One row, whatever stands below the agency's name with it in one cell; or each cell one paragraph with line breaks. */
  private oneRow({ rows }: Table, isBroken: boolean): string {
    const columns = [0, 1].map((x) => rows.flatMap(({ cells }) => cells[x]?.blocks ?? []));
    const cells = columns.map((blocks, x) => {
      const lines = blocks.filter((one) => one.kind === 'paragraph');
      const content = isBroken
        ? p(lines.map((one) => this.lineOf(one)).join(piece('<w:br/>')), centred)
        : this.blocks(blocks);
      return cell(content, `<w:tcW w:w="${x === 0 ? 3700 : 5655}" w:type="dxa"/>`);
    });
    return table([3700, 5655], [row(cells)], '<w:tblW w:w="9355" w:type="dxa"/>') + p('');
  }

  /** Two columns by a tab: as many lines as the longer column has. */
  private tabs({ rows }: Table): string {
    return rows
      .map(({ cells }) => {
        const [left = [], right = []] = cells.map(({ blocks }) => blocks.filter((one) => one.kind === 'paragraph'));
        const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
          const [a, b] = [left[i], right[i]].map((one) => (one ? this.lineOf(one) : ''));
          return p(
            `${a ?? ''}${b ? piece('<w:tab/>') + b : ''}`,
            '<w:tabs><w:tab w:val="center" w:pos="6500"/></w:tabs>',
          );
        });
        return lines.join('');
      })
      .join('');
  }

  private plain({ rows }: Table): string {
    const [left, right] = rows[0]?.cells ?? [];
    const lines = (one: Cell | undefined, align: string) =>
      (one?.blocks ?? []).map((block) => (block.kind === 'paragraph' ? p(this.lineOf(block), align) : '')).join('');
    return lines(right, '<w:jc w:val="right"/>') + lines(left, '');
  }

  private lineOf(one: Paragraph): string {
    const look = this.standard.styles[one.style];
    return this.runs(one.content, { bold: look?.bold ?? false, italic: look?.italic ?? false, isBoldAlready: false });
  }
}

/** Letters of an old encoding; capitals with marks may need a font of their own. */
function old(text: string, properties: string, { letters, font, capitals }: (typeof legacy)['tcvn3' | 'vni']): string {
  return (text.match(/[^\P{Lu}A-Z]+|[^\p{Lu}]+|[A-Z]+/gu) ?? [])
    .map((part) => {
      const isCapital = /^[^\P{Lu}A-Z]/u.test(part) && !Array.from(part).every((letter) => letters.has(letter));
      const spelled = Array.from(part, (letter) => letters.get(letter) ?? letters.get(letter.toLowerCase()) ?? letter);
      const name = isCapital ? capitals : font;
      return run(spelled.join(''), `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>${properties}`);
    })
    .join('');
}

function run(text: string, properties: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\t')
    .map((part) => (part === '' ? '' : r(part, properties)))
    .join(piece('<w:tab/>'));
}

const item = (list: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function computed(level: number, number: number): string {
  if (level === 0) return `${roman[number - 1] ?? ''}.`;
  return level === 1 ? `${number}.` : `${String.fromCharCode(96 + number)})`;
}

function numbering(): string {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
  return (
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '-')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '+')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="singleLevel"/>${level(0, 'decimal', '%1')}</w:abstractNum>` +
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
  );
}

const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')}</w:tblBorders>`;

const shape = piece(
  '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>220000</wp:posOffset></wp:positionV><wp:extent cx="900000" cy="0"/><wp:wrapNone/><wp:docPr id="3" name="Line 3"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"/></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="30pt,17pt" to="120pt,17pt"/></w:pict></mc:Fallback></mc:AlternateContent>',
);
