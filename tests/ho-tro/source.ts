/** Reads the program's own source for the architecture test. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** As written: `../plan/load.js`, `zod`, `node:path`. */
  readonly specifier: string;
  readonly typesOnly: boolean;
}

export interface SourceFile {
  /** Below src/, with `/`. */
  readonly name: string;
  /** `plan` (its subfolders belong to it), `writers/pdf`. */
  readonly room: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const sourceFolder = path.join(projectFolder, 'src');

/** Below src/, with `/`, sorted. */
export function sourceNames(): readonly string[] {
  return readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(sourceFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export function sourceFiles(): readonly SourceFile[] {
  return sourceNames().map((name) => {
    const text = readFileSync(path.join(sourceFolder, name), 'utf8');
    return { name, room: roomOf(name), text, imports: importsOf(name, text) };
  });
}

/** How many folders name a room, below these; elsewhere one does. The files that stand in app itself are the room `app`. */
const depths: readonly (readonly [start: string, folders: number])[] = [
  ['app/jobs/', 3],
  ['app/', 2],
  ['readers/', 2],
  ['transforms/', 2],
  ['writers/', 2],
];

/** The room of a path below src/: `plan`, `writers/pdf`, `app/jobs/cap-xa`. */
export function roomOf(name: string): string {
  const folders = depths.find(([start]) => name.startsWith(start))?.[1] ?? 1;
  const parts = name.split('/').slice(0, folders);
  if (parts[0] === 'app' && name.split('/').length === 2) return 'app';
  return parts.join('/').replace(/\.ts$/, '');
}

/** The text without comments and types, as the compiler sees it. */
export function codeOf(file: SourceFile): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true };
  return ts.transpileModule(file.text, { compilerOptions }).outputText;
}

function importsOf(name: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typesOnly: isTypesOnly(node.importClause) });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typesOnly: node.isTypeOnly });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) found.push({ specifier: literal.text, typesOnly: true });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      found.push({ specifier: argument && ts.isStringLiteral(argument) ? argument.text : '?', typesOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022));
  return found;
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}
