/** Characters that no text of a person holds: control and hidden ones, those of one font alone, broken ones; and how they are shown. */

export interface OddCharacter {
  readonly code: string;
  readonly message: string;
  readonly character: string;
}

interface CharacterRule {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: (hex: string) => string;
}

const rules: readonly CharacterRule[] = [
  {
    code: 'ky-tu-dieu-khien',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    pattern: /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/,
    message: (hex) =>
      hex === 'U+0009'
        ? 'Thấy phím Tab trong chữ; cần dấu cách.'
        : `Thấy ký tự điều khiển ${hex} trong chữ; cần xóa đi, thường do chép từ chương trình khác.`,
  },
  {
    code: 'ky-tu-an',
    // The variation selectors are combining marks: a range of them stands apart.
    pattern: /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\p{Variation_Selector}/u,
    message: (hex) => `Thấy ký tự ẩn ${hex} trong chữ; cần xóa đi, thường do chép từ trang mạng hay Zalo.`,
  },
  {
    code: 'ky-tu-rieng',
    pattern: /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u,
    message: (hex) =>
      `Thấy ký tự riêng của một phông chữ (${hex}); cần thay bằng ký tự Unicode thường, vì máy khác không in ra được.`,
  },
  {
    code: 'ky-tu-hong',
    pattern: /[\ufffd\ufffe\uffff]|\p{Surrogate}/u,
    message: (hex) => `Thấy ký tự hỏng (${hex}); cần gõ lại, vì chữ gốc đã mất khi chuyển tệp.`,
  },
];

/** Each different one once. */
export function oddCharacters(text: string): readonly OddCharacter[] {
  return rules.flatMap(({ code, pattern, message }) => {
    const found = text.match(new RegExp(pattern, `${pattern.flags}g`)) ?? [];
    return [...new Set(found)].map((character) => ({ code, message: message(hexOf(character)), character }));
  });
}

/** `U+1EA1`. */
export function hexOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether the text of a YAML file may give such characters, written out or as `\\u001b`. */
export function mayGiveOdd(text: string): boolean {
  return rules.some(({ pattern }) => pattern.test(text)) || /\\[xuU0abefv_NLP]/.test(text);
}

/** What a terminal would obey or not show at all, as `[U+001B]`: no text of a file reaches it otherwise. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `[${hexOf(character)}]`);
}
