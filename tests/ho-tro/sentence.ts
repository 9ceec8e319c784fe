/** Every message is a sentence of one form: `Thấy …; cần …, vì ….` */
import { expect } from 'vitest';

/** `Có phải “…” không?` may follow the sentence. */
export function expectSentences(messages: readonly { readonly message: string }[]): void {
  const odd = messages.map(({ message }) => message).filter((text) => !isSentence(text));
  expect(odd).toEqual([]);
}

function isSentence(text: string): boolean {
  const whole = /^\p{Lu}.*[^.:;,][.?]$/su.test(text);
  return whole && (!text.startsWith('Thấy') || text.includes('; cần '));
}
