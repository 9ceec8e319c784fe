/** Faults of what refers to what: styles, bookmarks, footnotes, fields. */
import { child, elements, type Xml } from '../ho-tro/xml.js';
import { all, type Parts, repeated, textOf, value } from './docx-parts.js';

export function referenceFaults(parts: Parts): readonly string[] {
  return [...styleFaults(parts), ...bookmarkFaults(parts), ...noteFaults(parts), ...fieldFaults(parts)];
}

function styleFaults(parts: Parts): readonly string[] {
  const styles = elements(parts.xml('word/styles.xml'), 'w:style');
  const ids = styles.map(({ attributes }) => attributes['w:styleId'] ?? '');
  const names = styles.map((style) => value(child(style, 'w:name'))?.toLowerCase());
  const roots = [parts.xml('word/styles.xml'), ...parts.stories.map(({ root }) => root)];
  const used = roots.flatMap((root) => ['w:pStyle', 'w:rStyle', 'w:basedOn'].flatMap((name) => all(root, name)));
  return [
    ...repeated(ids).map((id) => `style ${id} twice`),
    ...repeated(names).map((name) => `style name ${name} twice`),
    ...used.filter((one) => !ids.includes(value(one) ?? '')).map((one) => `style ${value(one)} does not exist`),
  ];
}

function bookmarkFaults(parts: Parts): readonly string[] {
  const body = parts.xml('word/document.xml');
  const starts = all(body, 'w:bookmarkStart');
  const ids = starts.map(({ attributes }) => attributes['w:id']);
  const ends = all(body, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id']);
  const names = starts.map(({ attributes }) => attributes['w:name'] ?? '');
  return [
    ...repeated(ids).map((id) => `bookmark id ${id} twice`),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `bookmark ${name} twice`),
    ...names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name)).map((name) => `bookmark name ${name}`),
    ...(ids.join() === ends.join() ? [] : ['bookmarks that start and end do not agree']),
  ];
}

function noteFaults(parts: Parts): readonly string[] {
  const referred = all(parts.xml('word/document.xml'), 'w:footnoteReference').map(
    ({ attributes }) => attributes['w:id'],
  );
  if (!parts.has('word/footnotes.xml')) return referred.map((id) => `footnote ${id} does not exist`);
  const notes = elements(parts.xml('word/footnotes.xml'), 'w:footnote');
  const isSeparator = (note: Xml) => note.attributes['w:type'] !== undefined;
  const own = notes.filter((note) => !isSeparator(note));
  return [
    ...notes
      .filter((note) => isSeparator(note) && all(note, 'w:footnoteRef').length > 0)
      .map(() => 'footnoteRef in a separator'),
    ...own.filter((note) => all(note, 'w:footnoteRef').length !== 1).map(() => 'a footnote without its number'),
    ...(own.map(({ attributes }) => attributes['w:id']).join() === referred.join()
      ? []
      : ['footnotes are not in the order of their references']),
  ];
}

/** Every field begins, says its code, shows a result, ends. */
function fieldFaults(parts: Parts): readonly string[] {
  return parts.stories.flatMap(({ name, root }) => {
    const marks = all(root, 'w:r')
      .flatMap((run) => elements(run))
      .map((piece) => {
        if (piece.name === 'w:fldChar') return piece.attributes['w:fldCharType'] ?? '?';
        if (piece.name === 'w:instrText') return `code ${textOf(piece).trim()}`;
        return piece.name === 'w:t' && textOf(piece) !== '' ? 'text' : '';
      })
      .join(' ');
    const rest = marks.replace(/begin +code PAGE +separate +text +end/g, '');
    return /begin|code|separate|end/.test(rest)
      ? [`${name}: a field that is not begin, PAGE, separate, text, end`]
      : [];
  });
}
