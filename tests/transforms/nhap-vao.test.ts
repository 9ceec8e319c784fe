/** Whatever a person edits in Word, the merged plan prints it, and keeps what was not edited as it was typed in YAML. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../src/extract/extract.js';
import { fitDocument } from '../../src/layout/layout.js';
import { savePlan } from '../../src/plan/save.js';
import { type KeHoach, keHoachSchema } from '../../src/plan/schema.js';
import { planNodes } from '../../src/plan/walk.js';
import { readDocx } from '../../src/readers/docx/read.js';
import type { ReadDocument } from '../../src/readers/model.js';
import { basePrints } from '../../src/transforms/nhap-vao/base-prints.js';
import { identify } from '../../src/transforms/nhap-vao/identify.js';
import { keepMarks } from '../../src/transforms/nhap-vao/marks.js';
import { mergeWord } from '../../src/transforms/nhap-vao/merge.js';
import { writeDocx } from '../../src/writers/docx/write.js';
import { printedLines } from '../extract/printed.js';
import { randomPlan } from '../extract/random-plan.js';
import { toRead } from '../extract/to-read.js';
import { asLoaded, render, textsOf, world } from '../extract/world.js';
import { type Edit, editWord } from './word-editor.js';

const withIds = randomPlan.map((keHoach) => keHoachSchema.parse(parse(savePlan(keHoach))));

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    ...(['words', 'words', 'delete', 'insert', 'move', 'split', 'retype', 'row-words', 'row-delete'] as const),
    ...(['row-insert', 'row-move', 'row-column', 'row-title'] as const),
  ),
  at: fc.nat(1000),
  to: fc.nat(1000),
  words: fc.constantFrom('khác hẳn', 'phối hợp với Sở Tư pháp', 'mới', 'a*b', 'thực hiện nghiêm túc, hiệu quả'),
});

async function merged(present: KeHoach, edited: (printed: ReadDocument) => ReadDocument) {
  const open = await world();
  const printed = toRead(render(asLoaded(present, open.danhMuc), open), open.standard, { ids: true });
  const word = extract(identify(edited(printed), printed), open.danhMuc);
  const result = mergeWord({ present, printed: extract(printed, open.danhMuc), edited: word, wordWins: false });
  // Under a title of no known role, reading alone cannot tell how a merged cell is aligned; the plan can.
  const lines = (keHoach: KeHoach) =>
    printedLines(render(asLoaded(keHoach, open.danhMuc), open), open.standard).map((line) =>
      line.replace(/^( {6,})(?:left|center|justify) /, '$1'),
    );
  return { ...result, lines: lines(result.keHoach), wanted: lines(word.keHoach) };
}

test.each(['kept', 'stripped'] as const)('sửa bất kỳ, dấu trang %s: in ra đúng như tệp Word', async (trace) => {
  await fc.assert(
    fc.asyncProperty(withIds, fc.array(edit, { minLength: 1, maxLength: 6 }), async (present, edits) => {
      const { keHoach, lines, wanted } = await merged(present, (printed) => editWord(printed, edits, trace));
      expect(keHoachSchema.safeParse(keHoach).error?.issues).toBeUndefined();
      expect(lines).toEqual(wanted);
    }),
    { numRuns: 25, seed: 4 },
  );
});

test.each(['kept', 'stripped'] as const)('không sửa gì, dấu trang %s: kế hoạch giữ nguyên từng chữ', async (trace) => {
  await fc.assert(
    fc.asyncProperty(withIds, async (present) => {
      const { keHoach, thayDoi } = await merged(present, (printed) => editWord(printed, [], trace));
      expect(keHoach).toEqual(present);
      expect(thayDoi).toEqual([]);
    }),
    { numRuns: 15, seed: 5 },
  );
});

async function throughWord(keHoach: KeHoach): Promise<ReadDocument> {
  const open = await world();
  const document = render(asLoaded(keHoach, open.danhMuc), open);
  const bytes = await writeDocx(fitDocument(document, open.standard, open.family).fitted);
  const { value, diagnostics } = readDocx('kh.docx', bytes);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join());
  return value;
}

function inYaml(keHoach: KeHoach, at: number): KeHoach {
  const changed = structuredClone(keHoach);
  const nodes = [...planNodes(changed)].flatMap(({ nut }) => (nut.cap === 'bang' ? [] : [nut]));
  const node = nodes[at % Math.max(1, nodes.length)];
  if (node?.chu !== undefined) node.chu += ' TRONG KẾ HOẠCH';
  else if (node?.tieuDe !== undefined) node.tieuDe += ' TRONG KẾ HOẠCH';
  return changed;
}

const count = (text: string, words: string) => text.split(words).length - 1;

test('cả hai bên cùng sửa: chữ của kế hoạch còn, chữ của Word vào hoặc được kê là xung đột', async () => {
  const open = await world();
  const inWord = fc.record({
    kind: fc.constantFrom('words' as const, 'row-words' as const),
    at: fc.nat(1000),
    to: fc.nat(1000),
    words: fc.constant('trongword'),
  });
  await fc.assert(
    fc.asyncProperty(
      withIds,
      fc.nat(1000),
      fc.array(inWord, { minLength: 1, maxLength: 3 }),
      async (old, at, edits) => {
        const word = await throughWord(old);
        const present = inYaml(old, at);
        const printed = await throughWord(present);
        const edited = extract(identify(editWord(word, edits, 'kept'), printed), open.danhMuc);
        const base = basePrints(word);
        expect(base?.size).toBeGreaterThan(5);
        const result = mergeWord({
          present,
          printed: extract(printed, open.danhMuc),
          edited,
          ...(base ? { base } : {}),
          wordWins: false,
        });
        const lines = (keHoach: KeHoach) => textsOf(render(asLoaded(keHoach, open.danhMuc), open)).join('\n');
        const [merged, mine, theirs] = [result.keHoach, present, edited.keHoach].map(lines);
        expect(count(merged ?? '', 'TRONG KẾ HOẠCH')).toBe(count(mine ?? '', 'TRONG KẾ HOẠCH'));
        const conflicts = result.thayDoi.filter(({ loai }) => loai === 'xung-dot').map(({ sau = '' }) => sau);
        expect(count(merged ?? '', 'trongword') + count(conflicts.join(), 'trongword')).toBe(
          count(theirs ?? '', 'trongword'),
        );
      },
    ),
    { numRuns: 15, seed: 6 },
  );
});

test.each([
  [
    'chữ còn thì dấu còn',
    '[Công an tỉnh](cq:cong-an-tinh) họp',
    'Công an tỉnh sẽ họp',
    '[Công an tỉnh](cq:cong-an-tinh) sẽ họp',
  ],
  ['chữ mất thì dấu mất', 'giao [Sở Y tế](cq:so-y-te)', 'giao Sở Nội vụ', 'giao Sở Nội vụ'],
  ['chữ mới giữ dấu nhận ra', 'giao', 'giao [Sở Y tế](cq:so-y-te)', 'giao [Sở Y tế](cq:so-y-te)'],
  ['chỗ không sửa không thêm dấu', 'theo Sở Y tế', 'theo [Sở Y tế](cq:so-y-te) mới', 'theo Sở Y tế mới'],
  [
    'tên dài ra thì theo tên mới',
    '[UBND tỉnh](cq:a) họp',
    '[Văn phòng UBND tỉnh](cq:b) họp',
    '[Văn phòng UBND tỉnh](cq:b) họp',
  ],
  [
    'một nửa dấu bị sửa',
    'đến [05/6/2026](moc) và [2026](nam)',
    'đến 06/6/2026 và 2026',
    'đến 06/6/2026 và [2026](nam)',
  ],
  [
    'đậm, nghiêng theo Word',
    '**[Sở Y tế](cq:so-y-te):** họp',
    '*Sở Y tế:* không họp',
    '*[Sở Y tế](cq:so-y-te):* không họp',
  ],
  ['chú thích', 'a^[Gồm [02 xã](so-lieu).] b', 'a^[Gồm 02 xã.] c', 'a^[Gồm [02 xã](so-lieu).] c'],
])('dấu của chữ đã sửa: %s', (_, before, edited, wanted) => {
  expect(keepMarks(before, edited)).toBe(wanted);
});
