/** The program compiled anew with every message worded otherwise: what still acts alike does not act by words. */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectFolder, sourceFiles } from './source.js';

/** Where the program puts sentences for people. */
const messageNames = new Set(['message', 'lyDo', 'why', 'found', 'expected', 'reason', 'cach']);
/** Files that hold nothing but sentences. */
const wordFiles = new Set(['transforms/cap-xa/reasons.ts']);
const vietnamese = /[^\p{ASCII}“”…–—\p{Co}]/u;

/** A folder like the project's with a program of its own, its messages worded otherwise or as they are. Gives how many texts were changed. */
export function copyOfProgram(folder: string, otherWords: boolean): number {
  for (const name of ['data', 'templates', 'package.json']) {
    cpSync(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
  }
  mkdirSync(path.join(folder, 'output'));
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'));
  const compiled = path.join(folder, '.bien-dich');
  if (otherWords) return compile(compiled);
  cpSync(path.join(projectFolder, '.bien-dich'), compiled, { recursive: true });
  return 0;
}

function compile(folder: string): number {
  let changed = 0;
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  for (const { name, text } of sourceFiles().filter((file) => !file.name.endsWith('.d.ts'))) {
    const options = { compilerOptions, transformers: { before: [scramble(name, () => changed++)] }, fileName: name };
    const file = path.join(folder, name.replace(/\.ts$/, '.js'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, ts.transpileModule(text, options).outputText);
  }
  // Fonts cut down are no words: cutting them anew takes long.
  cpSync(path.join(projectFolder, '.bien-dich', 'dem'), path.join(folder, 'dem'), { recursive: true });
  return changed;
}

function scramble(name: string, count: () => void): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    const visit =
      (inMessage: boolean) =>
      (node: ts.Node): ts.Node => {
        if (inMessage && isCompared(node)) return node;
        if (inMessage && ts.isStringLiteral(node) && vietnamese.test(node.text)) {
          count();
          return ts.factory.createStringLiteral(worded(node.text), true);
        }
        if (inMessage && ts.isNoSubstitutionTemplateLiteral(node) && vietnamese.test(node.text)) {
          count();
          return ts.factory.createNoSubstitutionTemplateLiteral(worded(node.text));
        }
        if (inMessage && ts.isTemplateExpression(node)) {
          count();
          return ts.factory.createTemplateExpression(
            ts.factory.createTemplateHead(worded(node.head.text)),
            node.templateSpans.map((span) => {
              const text = worded(span.literal.text);
              const { createTemplateTail, createTemplateMiddle } = ts.factory;
              const literal = ts.isTemplateTail(span.literal) ? createTemplateTail(text) : createTemplateMiddle(text);
              return ts.factory.createTemplateSpan(
                ts.visitNode(span.expression, visit(false)) as ts.Expression,
                literal,
              );
            }),
          );
        }
        return ts.visitEachChild(node, visit(inMessage || opensMessage(node)), context);
      };
    return ts.visitNode(file, visit(wordFiles.has(name))) as ts.SourceFile;
  };
}

/** `lyDo: …`, `const message = …`. */
function opensMessage(node: ts.Node): boolean {
  return (
    (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
    ts.isIdentifier(node.name) &&
    messageNames.has(node.name.text)
  );
}

/** What a sentence is chosen by, and what it is cut from, is no sentence. */
function isCompared(node: ts.Node): boolean {
  return (
    ts.isRegularExpressionLiteral(node) ||
    ts.isCallExpression(node) ||
    ts.isTypeNode(node) ||
    (ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
        node.operatorToken.kind,
      ))
  );
}

/** Other words of the same kind of letters, one to one, so that equal sentences stay equal. */
function worded(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => `ừ${[...word].reverse().join('')}`);
}
