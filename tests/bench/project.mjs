/** The compiled program's stages one by one, each with the time it takes. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const compiled = (name) => import(new URL(`../../.bien-dich/${name}.js`, import.meta.url));

export const stages = ['load', 'render', 'fit', 'paginate', 'docx', 'pdf'];

/** Every plan below data/ke-hoach, without companion files: name and text. */
export async function plans() {
  const { isPlanName } = await compiled('app/plans/discover');
  const folder = path.join(root, 'data', 'ke-hoach');
  return readdirSync(folder, { recursive: true })
    .filter((name) => isPlanName(path.basename(name)))
    .sort()
    .map((name) => ({ name: name.split(path.sep).join('/'), text: readFileSync(path.join(folder, name), 'utf8') }));
}

/** A function that builds one plan from its YAML text. */
export async function openProject() {
  const { loadWorld } = await compiled('app/print/world');
  const { loadPlan } = await compiled('plan/load');
  const { viewOfPlan } = await compiled('template/plan-view');
  const { render } = await compiled('app/print/print');
  const { fitDocument, paginate } = await compiled('layout/layout');
  const { writeDocx } = await compiled('writers/docx/write');
  const { writePdf } = await compiled('writers/pdf/write');
  const world = required(await loadWorld(root));

  return async (name, text) => {
    const bytes = new TextEncoder().encode(text);
    const times = {};
    const timed = async (stage, work) => {
      const start = performance.now();
      const made = await work();
      times[stage] = performance.now() - start;
      return made;
    };
    const plan = required(await timed('load', () => loadPlan(name, bytes, world.danhMuc)));
    const document = required(await timed('render', () => render(viewOfPlan(plan), world)));
    const { fitted } = await timed('fit', () => fitDocument(document, world.standard, world.family));
    const pages = await timed('paginate', () => paginate(fitted, world.family));
    const docx = await timed('docx', () => writeDocx(fitted));
    const pdf = await timed('pdf', () => writePdf(fitted, pages, world.family));
    return { times, fitted, pages: pages.length, docx, pdf };
  };
}

function required({ value, diagnostics }) {
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
}

/** Milliseconds of one run of the command line, start of Node included. */
export function runProgram(input, output) {
  const program = path.join(root, '.bien-dich', 'cli', 'main.js');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, 'tao', input, '--ra', output, '--ghi-de']);
  if (status !== 0) throw new Error(`kehoach tao: ${String(stderr).slice(0, 2000)}`);
  return performance.now() - start;
}
