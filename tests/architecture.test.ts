/** The source keeps to its own description in src/README.md: imports, packages, conventions, file sizes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf } from './ho-tro/circles.js';
import { quoted, tableUnder } from './ho-tro/markdown.js';
import { codeOf, projectFolder, roomOf, sourceFiles } from './ho-tro/source.js';

const page = readFileSync(path.join(projectFolder, 'src', 'README.md'), 'utf8');
const files = sourceFiles();
const rooms = [...new Set(files.map((file) => file.room))];
/** Only these rooms touch files, clock and process. */
const touchesOutside = (room: string) => /^(?:app|cli)(?:\/|$)/.test(room);

/** `layout/model (types)`: what a room may import, and whether only its types. */
interface Permission {
  readonly room: string;
  readonly target: string;
  readonly typesOnly: boolean;
}

const permissions: readonly Permission[] = tableUnder(page, 'Who may import whom').flatMap(
  ([room = '', allowed = '']) =>
    quoted(allowed).map((entry) => ({
      room: quoted(room)[0] ?? '',
      target: entry.replace(' (types)', ''),
      typesOnly: entry.endsWith(' (types)'),
    })),
);

const fileImports = files.flatMap((file) =>
  file.imports
    .filter((one) => one.specifier.startsWith('.'))
    .map((one) => {
      const target = path.posix.join(path.posix.dirname(file.name), one.specifier).replace(/\.js$/, '');
      return { file: file.name, room: file.room, target, targetRoom: roomOf(target), types: one.typesOnly };
    }),
);
const localImports = fileImports.filter((one) => one.targetRoom !== one.room);

const permits = (permission: Permission, one: (typeof localImports)[number]) =>
  permission.room === one.room &&
  (permission.target === one.targetRoom || permission.target === one.target) &&
  (one.types || !permission.typesOnly);

describe('rooms', () => {
  test('src/README.md lists exactly the rooms that exist', () => {
    const listed = tableUnder(page, 'Who may import whom').map(([room = '']) => quoted(room)[0]);
    expect(listed.toSorted()).toEqual(rooms.toSorted());
  });

  test('every import between rooms is in the list', () => {
    const strangers = localImports.filter((one) => !permissions.some((permission) => permits(permission, one)));
    expect(strangers.map((one) => `${one.file} → ${one.target}`)).toEqual([]);
  });

  test('the list permits nothing that is not used', () => {
    const unused = permissions.filter((permission) => !localImports.some((one) => permits(permission, one)));
    expect(unused.map((one) => `${one.room} → ${one.target}`)).toEqual([]);
  });

  test('every import leads somewhere that can be read here', () => {
    const unreadable = files.filter((file) => file.imports.some((one) => one.specifier === '?'));
    expect(unreadable.map((file) => file.name)).toEqual([]);
  });
});

describe('circles', () => {
  test('no file leads back to itself, be it by types alone', () => {
    const graph = new Map(files.map(({ name }) => [name.replace(/\.ts$/, ''), [] as string[]]));
    for (const { file, target } of fileImports) graph.get(file.replace(/\.ts$/, ''))?.push(target);
    expect(circlesOf(graph)).toEqual([]);
  });

  test('they are found where there are any', () => {
    const graph = { a: ['b', 'd'], b: ['c'], c: ['b', 'd'], d: [], e: ['e'], f: ['g'], g: ['h', 'a'], h: ['f'] };
    expect(circlesOf(new Map(Object.entries(graph)))).toEqual([['b', 'c'], ['e'], ['f', 'g', 'h']]);
  });
});

describe('packages', () => {
  const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
    readFileSync(path.join(projectFolder, 'package.json'), 'utf8'),
  );
  const nameOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const listed = tableUnder(page, 'Packages and their reasons').map(([name = '', where = '', reason = '']) => ({
    name: quoted(name)[0] ?? '',
    rooms: quoted(where),
    reason,
  }));

  test('each dependency is listed with a reason, and nothing else is', () => {
    const known = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(listed.map((one) => one.name).toSorted()).toEqual(known.toSorted());
    for (const one of listed) expect(one.reason.length, one.name).toBeGreaterThan(20);
  });

  test('a package is imported in the rooms listed for it, and only there', () => {
    const used = new Set(
      files.flatMap((file) =>
        file.imports
          .filter((one) => !one.specifier.startsWith('.') && !one.specifier.startsWith('node:'))
          .map((one) => `${file.room}: ${nameOf(one.specifier)}`),
      ),
    );
    // The font package is found by its path, not imported.
    used.add('app/print: @expo-google-fonts/tinos');
    const permitted = listed.flatMap((one) => one.rooms.filter((r) => r !== 'tests').map((r) => `${r}: ${one.name}`));
    expect([...used].toSorted()).toEqual(permitted.toSorted());
  });

  test('what the program imports is no development dependency', () => {
    const development = listed.filter((one) => one.name in manifest.devDependencies);
    expect(development.filter((one) => one.rooms.some((room) => room !== 'tests'))).toEqual([]);
  });
});

describe('conventions', () => {
  const forbidden: readonly (readonly [string, RegExp])[] = [
    ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bdayjs\(\s*\)|\bperformance\b|\bsetTimeout\b|\bsetInterval\b/],
    ['chance', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/],
    ['the locale', /\btoLocale\w+\(|\blocaleCompare\b|\bIntl\./],
    ['the console or the process', /\bconsole\.|\bprocess\./],
    ['the network', /\bfetch\(/],
  ];
  const pureBuiltins = new Set(tableUnder(page, 'Built-in modules below app').flatMap(([name = '']) => quoted(name)));
  const below = files.filter((file) => !touchesOutside(file.room) && !file.name.endsWith('.d.ts'));
  const codes = below.map((file) => ({ name: file.name, code: codeOf(file) }));

  test.each(forbidden)('no file below app touches %s', (_, pattern) => {
    const guilty = codes.filter(({ code }) => pattern.test(code));
    expect(guilty.map((file) => file.name)).toEqual([]);
  });

  test('the patterns find what they are for', () => {
    const samples = ['new Date()', 'Math.random()', 'a.localeCompare(b)', 'process.env', 'fetch("x")'];
    expect(samples.map((sample) => forbidden.findIndex(([, pattern]) => pattern.test(sample)))).toEqual([
      0, 1, 2, 3, 4,
    ]);
  });

  test('built-in modules below app are the listed pure ones', () => {
    const used = new Set(
      below.flatMap((file) => file.imports.map((one) => one.specifier)).filter((s) => s.startsWith('node:')),
    );
    expect([...used].toSorted()).toEqual([...pureBuiltins].toSorted());
  });

  test.each(files.map((file) => [file.name, file] as const))('%s is short and says what it is', (_, file) => {
    const lines = file.text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(300);
    expect(lines.find((line) => !line.startsWith('#!'))).toMatch(/^\/\*\* .+/);
    expect(file.text).not.toMatch(/@ts-(ignore|expect-error|nocheck)/);
  });

  test('half of the files have fewer than 100 lines', () => {
    const sizes = files.map((file) => file.text.trimEnd().split('\n').length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
  });
});

test('the top level holds nothing but what was asked for', () => {
  const wanted = ['README.md', 'data', 'output', 'package-lock.json', 'package.json', 'src', 'templates', 'tests'];
  const found = readdirSync(projectFolder).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  expect(found.toSorted()).toEqual([...wanted, 'tsconfig.json'].toSorted());
});
