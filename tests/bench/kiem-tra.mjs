/** How many planted faults the checker finds, misses, and tells wrongly: `npm run bench -- kiem-tra`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { table } from './statistics.mjs';

export function kiemTra(temporary, say) {
  const file = path.join(temporary, 'kiem-tra.json');
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = path.join('tests', 'bench', 'kiem-tra.config.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--config', config], {
    cwd: root,
    env: { ...process.env, KEHOACH_KET_QUA: file },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${run.stdout}\n${run.stderr}`);
  const { counts, together, clean } = JSON.parse(readFileSync(file, 'utf8'));
  const row = ({ rule, planted, found, wrong }) => [rule, ...[planted, found, planted - found, wrong].map(String)];
  const sum = (key) => counts.reduce((all, one) => all + one[key], 0);
  const total = { rule: 'cộng', planted: sum('planted'), found: sum('found'), wrong: sum('wrong') };
  say(
    table('Lỗi gài một mình', ['quy tắc', 'gài', 'tìm thấy', 'bỏ sót', 'báo nhầm'], [...counts.map(row), row(total)]),
  );
  say(`\nNhiều lỗi thể thức một lúc: gài ${together.planted}, tìm thấy ${together.found}.`);
  say(
    `Tệp sạch (năm kế hoạch, sáu thể thức; YAML, Word, PDF): ${clean.files} tệp, báo nhầm ${clean.errors} lỗi thể thức.`,
  );
}
