/** The fixture plans of other subjects build, what a human calls a task stands in them word for word, their facts can be loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { coQuanFile, linhVucFile, vanBanFile } from '../../src/plan/danh-muc/schemas.js';
import { inlineText, parseInline } from '../../src/plan/inline.js';
import type { KeHoach } from '../../src/plan/schema.js';
import { isBang, planNodes } from '../../src/plan/walk.js';
import { buildPlanFile, root } from '../ho-tro/build.js';

const text = z.string().min(1);
const viecFile = z.strictObject({
  viec: z.array(
    z.strictObject({
      nut: text,
      viec: text,
      loai: z.enum(['viec', 'khong-phai-viec']),
      ai: text.optional(),
      han: text.optional(),
    }),
  ),
});
const ngayCoDinh = z.strictObject({
  viet: z.array(text).min(1),
  ten: text,
  canCo: z.array(text).min(1),
  nguon: z.array(text).min(1),
});
const linhVuc = linhVucFile.extend({ ngayCoDinh: z.array(ngayCoDinh) });

const readYaml = (file: string): unknown => parse(readFileSync(path.join(root, file), 'utf8'));
const namesIn = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
const plainOf = (written: string) => inlineText(parseInline(written));

/** What is printed of each node and table row, by its id, without marks. */
function textsById(keHoach: KeHoach): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (id: string | undefined, written: unknown) => {
    if (id !== undefined && typeof written === 'string') texts.set(id, plainOf(written));
  };
  for (const { nut } of planNodes(keHoach)) {
    if (!isBang(nut)) add(nut.id, nut.chu);
    else for (const hang of nut.hang) if ('o' in hang) add(hang.id, hang.o.noiDung);
  }
  return texts;
}

const count = (whole: string, part: string) => whole.split(part).length - 1;

describe.each(namesIn('tests/linh-vuc/ke-hoach'))('%s', (name) => {
  const file = `tests/linh-vuc/ke-hoach/${name}.yaml`;
  const texts = textsById(readYaml(file) as KeHoach);
  const { viec } = viecFile.parse(readYaml(`tests/linh-vuc/${name}.viec.yaml`));

  test('prints without a word of complaint', async () => {
    const { diagnostics } = await buildPlanFile(file);
    expect(diagnostics).toEqual([]);
  });

  test('holds every clause once, in the node that is named', () => {
    expect(viec.filter((one) => count(texts.get(one.nut) ?? '', one.viec) !== 1)).toEqual([]);
  });

  test('has a verdict on every word of every node', () => {
    const judged = [...texts].map(([id, whole]) => {
      const rest = viec.filter((one) => one.nut === id).reduce((left, one) => left.replace(one.viec, ''), whole);
      return [id, rest.replace(/[\s.;:/]/gu, '')];
    });
    expect(judged.filter(([, rest]) => rest !== '')).toEqual([]);
  });

  test('holds enough to measure', () => {
    expect(viec.filter((one) => one.loai === 'viec').length).toBeGreaterThanOrEqual(60);
    expect(viec.filter((one) => one.loai === 'khong-phai-viec').length).toBeGreaterThanOrEqual(15);
  });
});

describe.each(namesIn('data/linh-vuc'))('facts of %s', (name) => {
  const facts = readYaml(`data/linh-vuc/${name}.yaml`);

  test('have the shape of the catalogues', () => {
    expect(linhVuc.safeParse(facts).error?.issues ?? []).toEqual([]);
  });

  test('name successors, and instruments of themes, that stand in a catalogue', () => {
    const { vanBan, coQuan, chuDe } = linhVuc.parse(facts);
    const shared = vanBanFile.parse(readYaml('data/danh-muc/van-ban.yaml')).vanBan;
    const bodies = coQuanFile.parse(readYaml('data/danh-muc/co-quan.yaml')).coQuan;
    const instruments = new Set([...vanBan, ...shared].map((one) => one.id));
    const known = new Set([...coQuan, ...bodies].map((one) => one.id));
    const named = [
      ...vanBan.map((one) => one.thayBang),
      ...chuDe.map((one) => one.vanBan),
      ...coQuan.flatMap((one) => one.vanBan ?? []),
    ];
    expect(named.filter((id) => id !== undefined && !instruments.has(id))).toEqual([]);
    expect(coQuan.flatMap((one) => one.moi ?? []).filter((id) => !known.has(id))).toEqual([]);
  });

  test('run forward in time', () => {
    const { vanBan, coQuan } = linhVuc.parse(facts);
    expect(vanBan.filter((one) => one.hieuLuc !== undefined && one.ngay > one.hieuLuc)).toEqual([]);
    expect(vanBan.filter((one) => one.het !== undefined && (one.hieuLuc ?? one.ngay) > one.het)).toEqual([]);
    expect(coQuan.filter((one) => one.tu !== undefined && one.den !== undefined && one.tu > one.den)).toEqual([]);
  });
});

test('no id of a subject is taken by another subject or by the common catalogues', () => {
  const subjects = namesIn('data/linh-vuc').map((name) => linhVuc.parse(readYaml(`data/linh-vuc/${name}.yaml`)));
  const common = {
    vanBan: vanBanFile.parse(readYaml('data/danh-muc/van-ban.yaml')).vanBan,
    coQuan: coQuanFile.parse(readYaml('data/danh-muc/co-quan.yaml')).coQuan,
  };
  for (const section of ['vanBan', 'coQuan'] as const) {
    const ids = [common, ...subjects].flatMap((one) => one[section].map((row) => row.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
});
