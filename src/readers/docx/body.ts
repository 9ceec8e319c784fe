/** The main text of a file as sections, and the notes that it refers to. */
import type { ReadPage } from '../model.js';
import { readBlocks } from './blocks.js';
import type { DraftBlock } from './draft.js';
import type { NoteKind } from './note-numbers.js';
import { type Reading, Story, type Where } from './reading.js';
import { type References, RunningText, readPage, referencesOf, reportSection } from './section.js';
import { textBelow } from './text-below.js';
import { switches } from './units.js';
import { child, childrenNamed, isWrapper, type Xml } from './xml.js';

interface DraftSection {
  readonly page?: ReadPage;
  readonly headers: readonly DraftBlock[];
  readonly footers: readonly DraftBlock[];
  readonly blocks: readonly DraftBlock[];
}

interface DraftNote {
  readonly number: number;
  readonly blocks: readonly DraftBlock[];
}

export function readBody(reading: Reading): readonly DraftSection[] {
  const { path, xml } = reading.file.main;
  const body = child(xml, 'w:body');
  if (!body) return [];
  const story = new Story(reading, path, 'body', readBlocks);
  const all = [...sectionsIn(body), ...childrenNamed(body, 'w:sectPr')];
  const sheets = new Sheets(reading);
  const sections: DraftSection[] = [];
  let next = 0;
  const blocks = readBlocks(body, story, whereIn(all[0]), (properties, ended) => {
    sections.push(sheets.section(properties, ended));
    next++;
    return whereIn(all[next]);
  });
  const last = all[next];
  sections.push(last ? sheets.section(last, blocks) : { headers: [], footers: [], blocks });
  sheets.running.tellUnshown();
  return sections;
}

/** Section ends that stand in paragraphs, in reading order; text boxes and tables have none. */
function sectionsIn(parent: Xml): readonly Xml[] {
  return parent.children.flatMap((one) => {
    if (isWrapper(one)) return sectionsIn(one);
    const properties = one.name === 'w:p' ? child(child(one, 'w:pPr'), 'w:sectPr') : undefined;
    return properties ? [properties] : [];
  });
}

function whereIn(properties: Xml | undefined): Where {
  if (!properties) return {};
  const { width, left, right } = readPage(properties, undefined, undefined);
  return { width: width - left - right };
}

class Sheets {
  private references: References = new Map();
  readonly running: RunningText;
  private readonly evenToo: boolean;

  constructor(private readonly reading: Reading) {
    this.running = new RunningText(reading);
    this.evenToo = switches(reading.part('settings')?.xml, 'w:evenAndOddHeaders');
  }

  section(properties: Xml, blocks: readonly DraftBlock[]): DraftSection {
    this.references = referencesOf(properties, this.references);
    reportSection(properties, this.reading, this.reading.file.main.path);
    const { running, references, evenToo } = this;
    const header = running.ordinary('header', references);
    const footer = running.ordinary('footer', references);
    return {
      page: readPage(properties, header, footer),
      headers: running.shown('header', references, properties, evenToo),
      footers: running.shown('footer', references, properties, evenToo),
      blocks,
    };
  }
}

export function readNotes(reading: Reading): readonly DraftNote[] {
  const parts = { footnote: notesIn(reading, 'footnote'), endnote: notesIn(reading, 'endnote') };
  const notes = reading.notes.references.map(({ kind, id }, i): DraftNote => {
    const { story, byId } = parts[kind];
    const note = byId.get(id);
    byId.delete(id);
    if (kind === 'endnote') {
      story.say('changed', 'chu-thich-cuoi', 'chú thích cuối văn bản (endnote): xếp chung với chú thích cuối trang');
    }
    return { number: i + 1, blocks: note ? readBlocks(note, story, {}) : [] };
  });
  for (const { story, byId } of Object.values(parts)) {
    for (const note of byId.values()) {
      const special = note.attributes['w:type'];
      if (special === undefined || special === 'normal') {
        story.say(
          'reported',
          'chu-thich-thua',
          'chú thích không chỗ nào trong văn bản dẫn tới: không đọc',
          textBelow(note),
        );
      }
      reading.skip(note);
    }
  }
  return notes;
}

function notesIn(reading: Reading, kind: NoteKind): { story: Story; byId: Map<string, Xml> } {
  const part = reading.part(`${kind}s`);
  const notes = childrenNamed(part?.xml, `w:${kind}`);
  return {
    story: new Story(reading, part?.path ?? `word/${kind}s.xml`, 'note', readBlocks),
    byId: new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note])),
  };
}
