import { describe, expect, it } from 'vitest';
import { brief, expectOnly, load, planText, takeMark } from './ho-tro.js';

const items = (entries: string) => planText({ canCu: `canCu:\n${entries}` });
const section = (entry: string) => planText({ noiDung: `noiDung:\n  - cap: muc\n    tieuDe: "A"\n    ${entry}` });

describe('YAML as clerks type it: errors of syntax', () => {
  it.each([
    ['yaml-hai-cham', section('chu: ▶Thời gian: năm 2024, lộ trình cụ thể')],
    ['yaml-hai-cham', section('chu: ▶Nội dung dài\n      Trong đó: một phần')],
    ['yaml-hai-cham', items('  - "Một"\n  - ▶Giai đoạn 1: Từ 01/1: đến')],
    ['yaml-dau-sao', items('  - ▶*gia đình* khó khăn\n  - "Hai"')],
    ['yaml-dau-va', items('  - & ▶hợp tác')],
    ['yaml-dau-than', items('  - ▶!Lưu ý chữ')],
    ['yaml-ngoac-vuong', items('  - ▶[Công an tỉnh](cq:cong-an-tinh) chủ trì\n  - "Hai"')],
    ['yaml-ngoac-vuong', section('chu: ▶[2026](nam)')],
    ['yaml-ngoac-vuong', section('chu: ▶[Công an tỉnh, chủ trì')],
    ['yaml-ngoac-nhon', section('chu: ▶{x} và y')],
    ['yaml-sau-ngoac', items('  - ▶"Chung một" quyết tâm\n  - "Hai"')],
    ['yaml-sau-ngoac', section("chu: ▶'Đắk R'lấp'")],
    ['yaml-thieu-ngoac', items('  - ▶"Chung một\n  - "Hai"')],
    ['yaml-thieu-ngoac', section("chu: ▶'Chung một")],
    ['yaml-gach-cheo', section('chu: "C:▶\\dữ liệu"')],
    ['yaml-ky-tu-dau', section('chu: ▶%abc')],
    ['yaml-ky-tu-dau', section('chu: ▶@abc')],
    ['yaml-ky-tu-dau', section('chu: ▶`abc`')],
    ['yaml-ky-tu-dau', section('chu: ▶> 100 người')],
    ['yaml-ky-tu-dau', section('chu: ▶| 100 người')],
    ['yaml-ky-tu-dau', items('  - ▶, và')],
    ['yaml-ngoac-cong', section('chu: ▶“Chung một”: quyết tâm')],
    ['yaml-thieu-cach-gach', items('  - "Một"\n  ▶-Hai ba bốn')],
    ['yaml-thieu-cach-hai-cham', planText({ trichYeu: '▶trichYeu:Triển khai' })],
    ['yaml-tab', planText({ canCu: 'canCu:\n\t▶- "Một"' })],
    ['khoa-trung', planText({ trichYeu: 'trichYeu: "Một"\n▶trichYeu: "Hai"' })],
    ['nhieu-tai-lieu', `${planText()}▶---\n${planText()}`],
  ])('%s', (code, marked) => expectOnly(marked, code));

  it('reads on after each of them', () => {
    const text = planText({
      so: 'so: "5"',
      canCu: 'canCu:\n  - Một: hai\n    ba\n  - *bốn* năm\n  - [Sáu](nam) bảy',
      noiDung: 'noiDung:\n  - cap: muc\n    chu: Thời gian: năm 2024\n    chuu: "x"\n  -cap: muc',
      chuKy: 'chuKy: { chucVu: "Chủ tịch" }',
    });
    expect(load(text).diagnostics.map(brief)).toEqual([
      'error yaml-chu-cho-so 5:5',
      'error yaml-hai-cham 11:10',
      'error khoa-la 12:5',
      'error yaml-thieu-cach-gach 13:3',
      'error thieu-khoa 17:8',
      'error yaml-hai-cham 19:5',
      'error yaml-dau-sao 21:5',
      'error yaml-ngoac-vuong 22:5',
    ]);
  });

  it('says nothing of what stands after an error that nobody can read past', () => {
    const { text, line, column } = takeMark(
      planText({ so: 'so: "5"', luu: 'luu:\n    noi: ["VT"]\n  ▶soBan: 3', chuKy: 'chuKy: 5' }),
    );
    expect(load(text).diagnostics.map(brief)).toEqual([
      'error yaml-chu-cho-so 5:5',
      `error yaml-thut-dong ${line}:${column}`,
    ]);
  });
});

describe('YAML as clerks type it: no error of syntax', () => {
  it.each([
    ['yaml-hai-cham', items('  - ▶Giai đoạn 1: Từ 01/1/2024')],
    ['yaml-hai-cham', items('  - ▶Từ khóa:')],
    [
      'yaml-hai-cham',
      planText({ noiDung: 'noiDung:\n  - cap: muc\n    tieuDe: "A"\n    con:\n      - ▶Giai đoạn 1: Từ 01/1/2024' }),
    ],
    ['yaml-dau-sao', items('  - ▶*giađình')],
    ['yaml-dau-va', items('  - &abc ▶chữ')],
    ['yaml-dau-than', items('  - !abc ▶chữ')],
    ['yaml-ngoac-vuong', items('  - ▶[Công an tỉnh]')],
    ['yaml-ngoac-nhon', items('  - ▶{ chữ }')],
    ['yaml-hai-gach', items('  - ▶- chữ')],
    ['yaml-so-cho-chu', items('  - ▶2026')],
    [
      'yaml-so-cho-chu',
      planText({ noiDung: 'noiDung:\n  - cap: muc\n    nhan: ▶05\n    tieuDe: "A"' }).replace('nhan: ▶05', 'nhan: ▶5'),
    ],
    ['yaml-so-cho-chu', items('  - ▶1e3')],
    ['yaml-dung-sai-cho-chu', items('  - ▶true')],
    ['chu-bi-cat', items('  - "Một"\n  ▶- #1 mất chữ').replace('▶- #1', '- ▶#1')],
    ['yaml-chu-cho-so', planText({ nam: 'nam: ▶"2026"' })],
    ['yaml-chu-cho-so', planText({ nam: 'nam: ▶“2026”' })],
    ['so-kem-ky-hieu', planText({ so: 'so: ▶194/KH-UBND' })],
    ['yaml-ngay-viet-gon', planText({ ngay: 'ngay: ▶31/5/2026' })],
    ['yaml-ngay-viet-gon', planText({ ngay: 'ngay: ▶31052026' })],
    ['yaml-dung-sai', planText({ duThao: 'duThao: ▶yes' })],
    ['yaml-dung-sai', planText({ duThao: 'duThao: ▶off' })],
    ['yaml-dung-sai', planText({ duThao: 'duThao: ▶"true"' })],
    ['yaml-dung-sai', planText({ duThao: 'duThao: ▶có' })],
    ['yaml-thieu-cach-gach', planText({ canCu: 'canCu:\n  ▶-Một\n  -Hai' })],
    ['yaml-khoang-trang-la', planText({ luu: 'luu:\n  noi: ["VT"]\n▶\u00a0\u00a0soBan: 3' })],
  ])('%s', (code, marked) => {
    const { text, line, column } = takeMark(marked);
    const found = load(text).diagnostics.map(brief);
    if (code === 'chu-bi-cat') expect(found[0]).toMatch(/^error chu-bi-cat/);
    else expect(found).toEqual([`error ${code} ${line}:${column}`]);
  });

  it.each([
    ['chu-bi-cat', items('  - a ▶#1 mất chữ')],
    ['chu-bi-cat', section('chu: Quốc lộ ▶# 1')],
    ['chu-bi-cat', planText({ kyHieu: 'kyHieu: KH-UBND ▶# ghi chú' })],
    ['yaml-gach-noi-dong', items('  - Một\n    ▶-Hai')],
    ['yaml-gach-noi-dong', items('  - Một\n    ▶- Hai')],
    ['yaml-thieu-cach-hai-cham', section('chu: Một\n     ▶tieuDe:Hai')],
    ['yaml-ngoac-cong', planText({ trichYeu: 'trichYeu: ▶“Chung một quyết tâm”' })],
    ['yaml-so-khong-dau', planText({ ngay: 'ngay: { ngay: ▶05, thang: 6, nam: 2026 }' })],
  ])('%s is a warning', (code, marked) => expectOnly(marked, code, 'warning'));

  it.each([
    ['quoted text', items('  - "a #1: *b* [c]"\n  - \'d: e\'\n  - >-\n    f: g #1\n    - h')],
    [
      'notes after codes',
      planText({
        coQuan: 'coQuan: ubnd-08 # tỉnh',
        so: 'so: null # văn thư ghi',
        luu: '# dòng riêng\nluu: { noi: ["VT"] } # cuối',
      }),
    ],
    ['quoted curly quotes', planText({ trichYeu: 'trichYeu: "“Chung một quyết tâm”"' })],
    ['plain texts', items('  - 100% các ban\n  - 05 ngày\n  - Một\n    hai\n  - no')],
    ['a heading that ends with a colon in quotes', section('chu: "Trong đó:"')],
  ])('accepts %s', (_, text) => expect(load(text).diagnostics.map(brief)).toEqual([]));
});

describe('files that are no plan', () => {
  it.each([
    ['tep-trong', ''],
    ['tep-trong', '# chỉ có ghi chú\n'],
    ['goc-sai', 'xin chào\n'],
    ['goc-sai', '# a\n- một\n- hai\n'],
    ['tep-trong', 'null\n'],
  ])('%s', (code, text) => {
    const { diagnostics, value } = load(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => `${d.severity} ${d.code}`)).toEqual([`error ${code}`]);
  });

  it('stops at nesting that no plan has', () => {
    expect(load('['.repeat(20000)).diagnostics[0]?.severity).toBe('error');
    expect(load(`a: ${'{a: '.repeat(20000)}`).diagnostics[0]?.severity).toBe('error');
  });

  it('does not blow up references', () => {
    const bomb =
      'a: &a ["x"]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n';
    const { diagnostics } = load(bomb + planText());
    expect(diagnostics.filter((d) => d.code === 'yaml-dau-sao').length).toBe(27);
    expect(diagnostics.filter((d) => d.code === 'yaml-dau-va').map(brief)).toEqual([
      'error yaml-dau-va 1:7',
      'error yaml-dau-va 2:7',
      'error yaml-dau-va 3:7',
    ]);
  });
});
