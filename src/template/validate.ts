/** Checks the tree against the table of tags: unknown tags and attributes, wrong nesting, words outside paragraphs. */
import { type Element, isBlank } from './element.js';
import type { Reading } from './reading.js';
import { type TagRule, tagRules } from './tags.js';
import { unprintable } from './xhtml.js';

/** True when the tree has the right shape; its values may still be wrong. */
export function validateTree(root: Element, reading: Reading): boolean {
  if (root.name !== 'html') {
    reading.report('the-sai-cho', `Thấy thẻ ngoài cùng là <${root.name}>; cần <html>.`, root.place);
    return false;
  }
  return validate(root, reading);
}

function validate(element: Element, reading: Reading): boolean {
  const rule = tagRules[element.name];
  if (!rule) return false;
  const good = element.children.map((child) =>
    typeof child === 'string'
      ? validateText(child, element, rule, reading)
      : validateChild(child, element, rule, reading),
  );
  return good.every((one) => one) && validateAttributes(element, rule, reading);
}

function validateText(text: string, parent: Element, rule: TagRule, reading: Reading): boolean {
  if (rule.text || isBlank(text)) return true;
  const seen = text.trim().slice(0, 30);
  reading.report('chu-ngoai-doan', `Thấy chữ “${seen}” ngay trong <${parent.name}>; cần đặt trong <p>.`, parent.place);
  return false;
}

function validateChild(child: Element, parent: Element, rule: TagRule, reading: Reading): boolean {
  if (rule.children.includes(child.name)) return validate(child, reading);
  if (child.name === unprintable) {
    const message =
      `Thấy thẻ <${parent.name}> in thẳng một danh sách hoặc một nhóm giá trị; cần {{#each …}} hoặc tên đầy đủ ` +
      'của một giá trị bên trong.';
    reading.report('khong-in-duoc', message, parent.place);
  } else if (!Object.hasOwn(tagRules, child.name)) {
    const message = `Thấy thẻ <${child.name}>; cần một trong: ${Object.keys(tagRules).join(', ')}.`;
    reading.report('the-la', message, child.place);
  } else {
    const children = rule.children.length > 0 ? `một trong: ${rule.children.join(', ')}` : 'bỏ đi, vì đó là thẻ trống';
    const allowed = rule.wanted ?? children;
    reading.report('the-sai-cho', `Thấy <${child.name}> trong <${parent.name}>; cần ${allowed}.`, child.place);
  }
  return false;
}

function validateAttributes(element: Element, rule: TagRule, reading: Reading): boolean {
  const unknown = Object.keys(element.attributes).filter((name) => !rule.attributes.includes(name));
  for (const name of unknown) {
    const allowed =
      rule.attributes.length > 0 ? `một trong: ${rule.attributes.join(', ')}` : 'bỏ đi, vì thẻ này không có thuộc tính';
    reading.report('thuoc-tinh-la', `Thấy thẻ <${element.name}> có thuộc tính ${name}; cần ${allowed}.`, element.place);
  }
  return unknown.length === 0;
}
