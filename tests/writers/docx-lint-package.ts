/** Faults of the package: zip entries, content types, relationships, parts that Word expects. */
import path from 'node:path';
import { child, elements } from '../ho-tro/xml.js';
import { all, type Parts, value } from './docx-parts.js';
import { earliestStamp, zipEntries } from './docx-zip.js';

const typesPart = '[Content_Types].xml';

export function packageFaults(parts: Parts): readonly string[] {
  return [...zipFaults(parts), ...typeFaults(parts), ...relationFaults(parts), ...settingFaults(parts)];
}

function zipFaults(parts: Parts): readonly string[] {
  const entries = zipEntries(parts.bytes);
  const names = entries.map(({ name }) => name);
  const [first, ...others] = names;
  return [
    ...(first === typesPart ? [] : [`${first} stands before ${typesPart}`]),
    ...(others.join() === others.toSorted().join() ? [] : ['zip entries are not sorted']),
    ...entries.flatMap((entry) => [
      ...(entry.name.endsWith('/') ? [`${entry.name}: a folder entry`] : []),
      ...(entry.externalAttributes === 0 ? [`${entry.name}: external attributes 0`] : []),
      ...(entry.madeBy >> 8 === 3 ? [] : [`${entry.name}: attributes are Unix, made by ${entry.madeBy >> 8} is not`]),
      ...(entry.stamp === earliestStamp ? [] : [`${entry.name}: stamp ${entry.stamp.toString(16)}`]),
      ...((entry.flags & 8) === 0 ? [] : [`${entry.name}: sizes only after the data`]),
    ]),
    ...[...parts.texts].flatMap(([name, text]) => [
      ...(text.startsWith('<?xml version="1.0" encoding="UTF-8"') ? [] : [`${name}: no XML declaration`]),
      ...(text.includes('&apos;') ? [`${name}: &apos;`] : []),
      ...(/>[^<]*&quot;/.test(text) ? [`${name}: &quot; in text`] : []),
    ]),
  ];
}

function typeFaults(parts: Parts): readonly string[] {
  const overrides = elements(parts.xml(typesPart), 'Override').map(({ attributes }) => attributes.PartName ?? '');
  const needed = [...parts.texts.keys()].filter((name) => name !== typesPart && !name.endsWith('.rels'));
  return [
    ...needed.filter((name) => !overrides.includes(`/${name}`)).map((name) => `${name}: no content type`),
    ...overrides.filter((name) => !parts.has(name.slice(1))).map((name) => `${name}: a content type without a part`),
  ];
}

function relationFaults(parts: Parts): readonly string[] {
  const reached = new Set<string>([typesPart]);
  const faults: string[] = [];
  for (const name of [...parts.texts.keys()].filter((one) => one.endsWith('.rels'))) {
    reached.add(name);
    const owner = path.posix.join(path.posix.dirname(name), '..', path.posix.basename(name, '.rels'));
    if (path.posix.basename(name) !== '.rels' && !parts.has(owner)) faults.push(`${name}: no part ${owner}`);
    const ids: string[] = [];
    for (const { attributes } of elements(parts.xml(name), 'Relationship')) {
      const target = path.posix.join(path.posix.dirname(owner), attributes.Target ?? '');
      ids.push(attributes.Id ?? '');
      reached.add(target);
      if (!parts.has(target)) faults.push(`${name}: ${target} does not exist`);
    }
    if (new Set(ids).size < ids.length) faults.push(`${name}: an id twice`);
  }
  const ids = relationIds(parts);
  const used = all(parts.xml('word/document.xml'), 'w:headerReference').map(
    ({ attributes }) => attributes['r:id'] ?? '',
  );
  return [
    ...faults,
    ...[...parts.texts.keys()].filter((name) => !reached.has(name)).map((name) => `${name}: nobody refers to it`),
    ...used.filter((id) => !ids.get(id)?.endsWith('/header')).map((id) => `header reference ${id} leads nowhere`),
  ];
}

function relationIds(parts: Parts): ReadonlyMap<string, string> {
  const relations = elements(parts.xml('word/_rels/document.xml.rels'), 'Relationship');
  return new Map(relations.map(({ attributes }) => [attributes.Id ?? '', attributes.Type ?? '']));
}

function settingFaults(parts: Parts): readonly string[] {
  const settings = parts.xml('word/settings.xml');
  const compat = elements(child(settings, 'w:compat'), 'w:compatSetting');
  const mode = compat.find(({ attributes }) => attributes['w:name'] === 'compatibilityMode');
  const separators = all(settings, 'w:footnote').map(({ attributes }) => attributes['w:id']);
  return [
    ...(parts.has('word/webSettings.xml') ? [] : ['no word/webSettings.xml']),
    ...(value(mode) === '14' ? [] : [`compatibilityMode ${value(mode)}`]),
    ...(parts.has('word/footnotes.xml') && separators.join() !== '-1,0' ? ['settings do not name the separators'] : []),
    ...(all(parts.xml('word/styles.xml'), 'w:kern').length > 0 ? ['kerning in the styles'] : []),
  ];
}
