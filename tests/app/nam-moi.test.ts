/** The use cases `nam-moi` and `ra-soat` on the disk: running again, decisions, edits by hand, drafts, the report. */
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { namMoi } from '../../src/app/jobs/nam-moi/nam-moi.js';
import { type RaSoatRequest, raSoat } from '../../src/app/jobs/ra-soat/ra-soat.js';
import { raSoatReport } from '../../src/app/jobs/ra-soat/report.js';
import { tao } from '../../src/app/jobs/tao/tao.js';
import { place } from '../ho-tro/folder.js';
import { expectSentences } from '../ho-tro/sentence.js';
import { projectCopy } from '../ho-tro/small-plan.js';
import { projectFolder } from '../ho-tro/source.js';
import { planText } from '../transforms/nam-moi-doc.js';

const root = await projectCopy();
const at = (name: string) => path.join(root, 'data', 'ke-hoach', 'tq', name);
const text = (name: string) => readFile(at(name), 'utf8');
const change = async (name: string, edit: (old: string) => string) => {
  const old = await text(name);
  const changed = edit(old);
  expect(changed, 'the edit changes something').not.toBe(old);
  await writeFile(at(name), changed);
};

const roll = (more: object = {}) => namMoi({ input: at('2023.yaml'), cwd: root, root, nam: 2026, ...more });
const review = (more: Partial<RaSoatRequest> = {}) =>
  raSoat({ input: at('2026.yaml'), cwd: root, root, nhan: [], giu: [], xoa: [], nhanChacChan: false, ...more });
const build = (final: boolean) =>
  tao(
    { inputs: [at('2026.yaml')], cwd: root, root, output: 'ra', formats: ['docx', 'pdf'], overwrite: true, final },
    () => undefined,
  );

function partOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
}

async function find(loai: string, words = '') {
  const { rows } = await review();
  const found = rows.find(({ muc }) => muc.loai === loai && muc.truoc.includes(words));
  if (!found) throw new Error(`no ${loai} ${words}`);
  return found.muc;
}

/** What the first run leaves, the same before every test. */
const rolled = path.join(root, 'chuyen-xong');
beforeAll(async () => {
  await cp(path.join(projectFolder, 'data', 'quy-tac'), path.join(root, 'data', 'quy-tac'), { recursive: true });
  await place(root, 'data/ke-hoach/tq/2023.yaml', planText('tuyen-quang/2023'));
  const first = await roll();
  expect(first.diagnostics).toEqual([]);
  expect(first.made?.outcome).toBe('new');
  await cp(path.dirname(at('x')), rolled, { recursive: true });
});
beforeEach(async () => {
  await rm(path.dirname(at('x')), { recursive: true, force: true });
  await cp(rolled, path.dirname(at('x')), { recursive: true });
});

test.each([
  ['the year of the source', { nam: 2023 }, 'nam-khong-moi'],
  ['a day of another time', { ngay: '1999-05-20' }, 'ngay-xet-la'],
  ['the list instead of the plan', { input: at('2026.ra-soat.yaml'), nam: 2027 }, 'tep-di-kem'],
])('what cannot be meant is refused: %s', async (_, more, code) => {
  const { made, diagnostics } = await roll(more);
  expect([made, diagnostics.map((one) => one.code)]).toEqual([undefined, [code]]);
});

describe('running again', () => {
  test('changes no byte', async () => {
    const before = [await text('2026.yaml'), await text('2026.ra-soat.yaml'), await text('2023.yaml')];
    expect((await roll()).made?.outcome).toBe('unchanged');
    expect((await review()).exitCode).toBe(0);
    expect([await text('2026.yaml'), await text('2026.ra-soat.yaml'), await text('2023.yaml')]).toEqual(before);
    expect(before[2]).toBe(planText('tuyen-quang/2023'));
  });

  test('keeps decisions and edits by hand, also when the source was corrected', async () => {
    const sure = await find('co-quan-doi-ten', 'Nông nghiệp');
    const law = await find('van-ban-dan', 'Luật Phòng, chống ma túy năm 2021');
    const task = await find('viec-chia', 'Tiếp tục xây dựng');
    await review({ nhan: [sure.ma, `${law.ma}=1`, `${task.ma}=1`] });
    await change('2026.yaml', (old) =>
      old.replace('hướng tới xây dựng một cộng đồng', 'quyết tâm xây dựng một cộng đồng'),
    );
    await change('2023.yaml', (old) =>
      old
        .replace('phù hợp với tình hình thực tế.', 'phù hợp với tình hình thực tế của tỉnh.')
        .replace('  - id: m4\n', '  - id: m9\n    cap: muc\n    tieuDe: "KINH PHÍ"\n  - id: m4\n'),
    );
    expect((await roll()).made?.outcome).toBe('changed');
    const plan = await text('2026.yaml');
    expect(plan).toContain('quyết tâm xây dựng một cộng đồng');
    expect(plan.replace(/\s+/g, ' ')).toContain('phù hợp với tình hình thực tế của tỉnh.');
    expect(plan.indexOf('KINH PHÍ')).toBeLessThan(plan.indexOf('TỔ CHỨC THỰC HIỆN'));
    expect(plan.replace(/\s+/g, ' ')).toContain('(vb:120-2025-qh15)');
    expect(plan.indexOf('id: g11')).toBeLessThan(plan.indexOf('id: k13'));
    const states = (await review()).rows.map(({ muc }) => [muc.ma, muc.trangThai]);
    for (const { ma } of [sure, law, task]) expect(states).toContainEqual([ma, 'nhan']);
    const again = await text('2026.ra-soat.yaml');
    expect((await roll()).made?.outcome).toBe('unchanged');
    expect(await text('2026.ra-soat.yaml')).toBe(again);
  });

  test('both sides changed one text: the person’s stays, and the conflict is an entry', async () => {
    await change('2026.yaml', (old) =>
      old.replace('Chỉ đạo các nhà mạng viễn thông', 'Yêu cầu các nhà mạng viễn thông'),
    );
    await change('2023.yaml', (old) =>
      old.replace('Chỉ đạo các nhà mạng viễn thông', 'Chỉ đạo các doanh nghiệp viễn thông'),
    );
    await roll();
    expect(await text('2026.yaml')).toContain('Yêu cầu các nhà mạng viễn thông');
    const conflict = await find('xung-dot');
    expect(conflict).toMatchObject({ trangThai: 'cho' });
    expect(conflict.deXuat?.[0]?.chu).toContain('Chỉ đạo các doanh nghiệp viễn thông');
    expect((await roll()).made?.outcome).toBe('unchanged');
    await review({ nhan: [conflict.ma] });
    expect(await text('2026.yaml')).toContain('Chỉ đạo các doanh nghiệp viễn thông');
  });

  test('what was added or deleted by hand stays so', async () => {
    await change('2026.yaml', (old) =>
      old.replace(/ {6}- id: k3\n[\s\S]*?(?= {2}- id: m2\n)/, '      - cap: khoan\n        chu: "Khoản viết tay."\n'),
    );
    await change('2023.yaml', (old) => old.replace('Treo băng rôn', 'Căng băng rôn'));
    await roll();
    const plan = await text('2026.yaml');
    expect(plan).toContain('Khoản viết tay.');
    expect(plan).toContain('Căng băng rôn');
    expect(plan).not.toContain('id: k3\n');
    expect((await roll()).made?.outcome).toBe('unchanged');
  });

  test('options of the first run are remembered', async () => {
    await roll({ chuDe: 'Chủ đề mới' });
    expect(await text('2026.yaml')).toContain('[Chủ đề mới](chu-de)');
    expect((await roll()).made?.outcome).toBe('unchanged');
  });

  test('a file of other making is never written over', async () => {
    await writeFile(at('2027.yaml'), planText('tuyen-quang/2023'));
    const { diagnostics, exitCode } = await roll({ nam: 2027 });
    expect([exitCode, diagnostics.map(({ code }) => code)]).toEqual([1, ['tep-da-co']]);
    expectSentences(diagnostics);
    expect(await text('2027.yaml')).toBe(planText('tuyen-quang/2023'));
  });

  test('a source without ids gets them, its words untouched', async () => {
    await writeFile(at('khong-ma-2023.yaml'), planText('tuyen-quang/2023').replace(/id: (k\d+)\n +/g, ''));
    const made = await roll({ input: at('khong-ma-2023.yaml') });
    expect(made.made?.idsWritten).toBe(true);
    expect(await text('khong-ma-2023.yaml')).toMatch(/- id: k\d+\n/);
    expect((await roll({ input: at('khong-ma-2023.yaml') })).made?.outcome).toBe('unchanged');
  });
});

describe('the list', () => {
  test('an entry whose text was edited by hand is decided by that', async () => {
    const event = await find('so-lieu', '02 địa bàn');
    await change('2026.yaml', (old) => old.replace('[02 địa bàn](so-lieu)', '[05 địa bàn](so-lieu)'));
    const { rows, edited } = await review();
    expect(edited).toBeGreaterThanOrEqual(1);
    expect(rows.find(({ muc }) => muc.ma === event.ma)?.muc.trangThai).toBe('sua');
    expect(await text('2026.ra-soat.yaml')).toMatch(new RegExp(`ma: ${event.ma}\\n +trangThai: sua`));
  });

  test('keep, accept another proposal, delete: the text follows', async () => {
    const late = await find('moc-ngay-nghi');
    await review({ nhan: [`${late.ma}=1`] });
    expect(await text('2026.yaml')).toContain('[03/7/2026](moc)');
    await review({ nhan: [`${late.ma}=2`] });
    expect(await text('2026.yaml')).toContain('[06/7/2026](moc)');
    await review({ giu: [late.ma] });
    expect(await text('2026.yaml')).toContain('[04/7/2023](moc)');
    const district = await find('co-quan-cap-huyen', 'Ủy ban nhân dân huyện, thành phố');
    const recipient = (await review()).rows.find(
      ({ muc }) => muc.loai === 'co-quan-cap-huyen' && muc.cho[0]?.duong.startsWith('noiNhan'),
    );
    const done = await review({ xoa: [recipient?.muc.ma ?? ''] });
    expect(done.diagnostics).toEqual([]);
    expect(await text('2026.yaml')).not.toContain('- "[Ủy ban nhân dân huyện, thành phố](cq:ubnd-cap-huyen)"');
    const refused = await review({ xoa: [district.ma] });
    expect(refused.exitCode).toBe(1);
    expectSentences(refused.diagnostics);
  });

  test('decisions typed into the list are followed, and words typed there are taken', async () => {
    const [law, sure] = [await find('van-ban-dan', '116/2021'), await find('co-quan-doi-ten', 'Ban Tuyên giáo')];
    const set = (ma: string, state: string, more = '') =>
      change('2026.ra-soat.yaml', (old) =>
        old.replace(
          new RegExp(`(ma: ${ma}\\n)( +)trangThai: cho\\n`),
          `$1$2trangThai: ${state}\n${more === '' ? '' : `$2${more}\n`}`,
        ),
      );
    await set(law.ma, 'nhan', 'sau: "Nghị định mới"');
    await set(sure.ma, 'giu');
    const { rows, diagnostics } = await review();
    expect(diagnostics).toEqual([]);
    const plan = await text('2026.yaml');
    expect(plan).toContain('Nghị định mới');
    expect(plan).toContain('[Ban Tuyên giáo Tỉnh ủy](cq:ban-tuyen-giao-tinh-uy)');
    const states = rows.map(({ muc }) => `${muc.ma} ${muc.trangThai}`);
    expect(states).toEqual(expect.arrayContaining([`${law.ma} nhan`, `${sure.ma} giu`]));
    expect((await roll()).made?.outcome).toBe('unchanged');
  });

  test('only what is automatic, certain and one to one is accepted in a body', async () => {
    const { decided, rows } = await review({ nhanChacChan: true });
    const accepted = rows.filter(({ muc }) => muc.trangThai === 'nhan');
    expect(decided).toBe(2);
    expect(accepted.every(({ muc }) => muc.sau !== undefined)).toBe(true);
    expect(rows.filter(({ muc }) => muc.trangThai === 'cho' && muc.tuDong)).toEqual([]);
  });

  test('wrong codes and choices are explained, and nothing is done', async () => {
    const before = await text('2026.ra-soat.yaml');
    const law = await find('van-ban-dan', 'Luật Phòng, chống ma túy năm 2021');
    const many = (await review()).rows.find(({ muc: { deXuat = [], sau } }) => deXuat.length > 1 && sau === undefined);
    for (const nhan of [['khong-co'], [many?.muc.ma ?? ''], [`${law.ma}=9`], [(await find('nguoi-ky')).ma]]) {
      const { exitCode, diagnostics } = await review({ nhan });
      expect(exitCode).toBe(1);
      expectSentences(diagnostics);
    }
    expect(await text('2026.ra-soat.yaml')).toBe(before);
  });

  test('missing, broken or of another plan: an error for every command', async () => {
    const list = await text('2026.ra-soat.yaml');
    const codes = async () => {
      const [shown, built] = [await review(), await build(false)];
      expectSentences(shown.diagnostics);
      expect(built.exitCode).toBe(1);
      return shown.diagnostics.map(({ code }) => code);
    };
    await rename(at('2026.ra-soat.yaml'), at('giu.yaml.cu'));
    expect(await codes()).toEqual(['ra-soat-thieu']);
    await writeFile(at('2026.ra-soat.yaml'), list.replace('keHoach: "2026.yaml"', 'keHoach: "2025.yaml"'));
    expect(await codes()).toEqual(['ra-soat-lech']);
    await writeFile(at('2026.ra-soat.yaml'), list.replace(/\n {8}trangThai: cho/, '\n        trangThai: chờ'));
    expect(await codes()).toEqual(['ra-soat-hong']);
    await writeFile(at('2026.ra-soat.yaml'), list.replace('muc:', 'muc: ['));
    expect((await codes())[0]).toBe('ra-soat-hong');
  });
});

describe('printing', () => {
  test('undecided: a draft with highlighted words; final: refused, every entry named', async () => {
    const draft = await build(false);
    expect(draft.reports[0]?.diagnostics.map(({ code }) => code)).toContain('con-du-thao');
    const docx = await readFile(path.join(root, 'ra', 'tq', '2026.docx'));
    const xml = partOf(docx);
    expect(xml).toContain('DỰ THẢO');
    expect(xml).toContain('w:highlight');
    const final = await build(true);
    expect(final.exitCode).toBe(1);
    const refused = final.reports[0]?.diagnostics.filter(({ code }) => code === 'chua-quyet') ?? [];
    const waiting = (await review()).rows.filter(({ muc }) => muc.trangThai === 'cho');
    expect(refused).toHaveLength(waiting.length);
    expectSentences(refused);
  });

  test('all decided: no draft, and the same pages as without a list', async () => {
    const { rows } = await review();
    const waiting = rows.filter(({ muc }) => muc.trangThai === 'cho').map(({ muc }) => muc.ma);
    expect((await review({ giu: waiting })).diagnostics).toEqual([]);
    const final = await build(true);
    expect(final.exitCode).toBe(0);
    const xml = partOf(await readFile(path.join(root, 'ra', 'tq', '2026.docx')));
    expect(xml).not.toContain('DỰ THẢO');
    expect(xml).not.toContain('w:highlight');
  });

  test('the report, as Word and PDF', async () => {
    const report = await raSoatReport({
      input: at('2026.yaml'),
      cwd: root,
      root,
      output: 'ra',
      nhan: [],
      giu: [],
      xoa: [],
      nhanChacChan: false,
    });
    expect([report.exitCode, report.diagnostics]).toEqual([0, []]);
    expect(report.files.map(({ name }) => path.basename(name))).toEqual(['2026.ra-soat.docx', '2026.ra-soat.pdf']);
    const xml = partOf(await readFile(path.join(root, 'ra', 'tq', '2026.ra-soat.docx')));
    expect(xml).toContain('DANH SÁCH VIỆC PHẢI RÀ SOÁT');
    expect(xml).toContain('w:orient="landscape"');
  });
});
