/** Bodies that only some provinces have, and what plans write in their own way: central cities, kinds of commune in any order, services that are nobody's of the commune. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildCatalogue } from '../../src/plan/catalogue.js';
import { createMarker } from '../../src/transforms/cap-xa/clause/bare.js';
import { createRoles } from '../../src/transforms/cap-xa/clause/roles.js';
import { root } from '../ho-tro/build.js';
import { catalogue, files } from '../plan/danh-muc.js';
import { derived } from './cap-xa-nho.js';

const daNang = { ma: '48', ten: 'thành phố Đà Nẵng' };
const nguoi = 'Tuyên truyền trong cán bộ, hội viên và Nhân dân.';
const headOf = (heading: string) =>
  derived({ giao: { [heading]: [nguoi] }, tinh: daNang }, { ma: '20320' }).lines.slice(1);

describe('a central city is a province', () => {
  test.each([
    ['Công an Thành phố:', 'Công an xã'],
    ['Công an thành phố Đà Nẵng:', 'Công an xã'],
    ['Công an TP:', 'Công an xã'],
    ['Công an Đà Nẵng:', 'Công an xã'],
    ['Bộ Tư lệnh Thành phố:', 'Ban Chỉ huy Quân sự xã'],
    ['Bộ Chỉ huy quân sự thành phố:', 'Ban Chỉ huy Quân sự xã'],
    ['Sở Công Thương Thành phố:', 'Phòng Kinh tế'],
    ['Sở Du lịch:', 'Phòng Văn hóa - Xã hội'],
    ['Sở Dân tộc và Tôn giáo:', 'Phòng Văn hóa - Xã hội'],
    ['Hạt Kiểm lâm khu vực:', 'Đề nghị Hạt Kiểm lâm'],
  ])('“%s” becomes “%s”', (heading, after) => {
    expect(headOf(heading)).toEqual([after, nguoi]);
  });
});

describe('the kinds of commune in any order and case', () => {
  test.each([
    'UBND các phường, xã, đặc khu:',
    'Ủy ban nhân dân các phường, xã, đặc khu:',
    'Ủy ban nhân dân các xã, phường, đặc khu:',
    'UBND phường, xã, đặc khu:',
    'UBND xã, phường, đặc khu:',
    'UBND các đặc khu, xã và phường:',
    'UBND các Xã, Phường:',
    'UBND xã/phường/đặc khu:',
    'Ủy ban nhân dân đặc khu, các xã, các phường:',
  ])('“%s” is the commune', (heading) => {
    expect(headOf(heading)).toEqual(['Nhiệm vụ thuộc trách nhiệm của Ủy ban nhân dân xã', nguoi]);
  });

  test('in a sentence they are not printed as they stand', () => {
    const { lines, khung } = derived(
      { nhiemVu: ['Chỉ đạo Công an các phường, xã, đặc khu tuần tra.'], tinh: daNang },
      { ma: '20320' },
    );
    expect(lines).toEqual(['Chỉ đạo Công an xã tuần tra.']);
    expect(khung.hoi).toEqual([]);
  });
});

test.each([
  ['Thuế tỉnh:', 've:thue-co-so'],
  ['Bảo hiểm xã hội tỉnh:', 've:bhxh-co-so'],
  ['Chi cục Quản lý thị trường tỉnh:', 've:doi-qltt'],
  ['Công ty Điện lực Lào Cai:', 've:dien-luc-khu-vuc'],
  ['Ngân hàng Chính sách xã hội tỉnh:', 've:pgd-nhcsxh'],
  ['Thi hành án dân sự tỉnh:', 've:phong-thads-khu-vuc'],
  ['Hội Chữ thập đỏ tỉnh:', 've:ubmttq-xa-va-to-chuc'],
  ['Chi cục Kiểm lâm:', 've:hat-kiem-lam'],
])('“%s” is no body of the commune: asked, with who does it there', (heading, deXuat) => {
  const { khung } = derived({ giao: { [heading]: [nguoi] } });
  expect(khung.hoi.map((one) => [one.loai, one.deXuat])).toEqual([['muc-giao-viec', deXuat]]);
});

test('no body of the city is left as the one who does it', () => {
  const plan = parse(readFileSync(path.join(root, 'tests/du-lieu/cap-xa/cqc.yaml'), 'utf8')) as {
    readonly noiDung: readonly [{ readonly con: readonly { readonly tieuDe: string }[] }];
  };
  const giao = Object.fromEntries(plan.noiDung[0].con.map(({ tieuDe }) => [tieuDe, [nguoi]]));
  const { lines } = derived({ giao, tinh: daNang }, { ma: '20320' });
  expect(lines.filter((line) => /(?:tỉnh|thành phố|Sở|Chi cục|UBND (?:các|phường)|đặc khu)/iu.test(line))).toEqual([]);
});

test('the tasks beside the making of the plan stay', () => {
  const xa = '[UBND các xã, phường](cq:ubnd-cap-xa)';
  const { lines } = derived({
    giao: { [xa]: ['Xây dựng kế hoạch, tổ chức lễ phát động, kiểm tra cơ sở; quản lý thức ăn đường phố.'] },
  });
  expect(lines.at(-1)).toMatch(/Tổ chức lễ phát động, kiểm tra cơ sở; quản lý thức ăn đường phố\.$/u);
});

describe('a body of the user’s own folder', () => {
  const own = {
    name: 'data/danh-muc/rieng/tinh-toi.yaml',
    text: [
      'coQuan:',
      '- {"id": "so-bien-dao", "ten": "Sở Biển và Hải đảo", "cap": "tinh", "loai": "so", "chac": "cao", "nguon": ["tỉnh"]}',
      'tinhSangXa:',
      '- {"tinh": ["so-bien-dao", "so-tu-phap"], "xa": {"xa": "phong-kt", "phuong": "phong-kt-ht-dt", "dac-khu": "phong-kt"}, "cach": "giao", "chac": "cao", "nguon": ["tỉnh"]}',
    ].join('\n'),
  };

  test('is marked, and goes where its line says; a line over the program’s goes first', () => {
    const { value, diagnostics } = buildCatalogue([...files, own]);
    expect(diagnostics).toEqual([]);
    if (!value) throw new Error('no catalogue');
    const tinh = { ma: '15', loai: 'tỉnh', ten: 'Lào Cai' };
    const roles = createRoles(value, tinh, '2026-06-01');
    expect(createMarker(value, tinh)('Giao Sở Biển và Hải đảo chủ trì.')).toContain('(cq:so-bien-dao)');
    expect(['so-bien-dao', 'so-tu-phap'].map((id) => roles.vaiOf(id))).toEqual(
      ['so-bien-dao', 'so-tu-phap'].map(() => ({ kind: 'giao', slot: 'phong-kt', chac: 'cao' })),
    );
    expect(createRoles(catalogue(), tinh, '2026-06-01').vaiOf('so-tu-phap')).toMatchObject({
      slot: 'van-phong-hdnd-ubnd-xa',
    });
  });

  test('is an error with its place where it is wrong', () => {
    const { diagnostics } = buildCatalogue([
      ...files,
      { ...own, text: own.text.replace('"phong-kt"', '"phong-khong-co"') },
    ]);
    expect(diagnostics).toMatchObject([{ code: 'ma-la', severity: 'error', place: { file: own.name, line: 4 } }]);
  });
});
