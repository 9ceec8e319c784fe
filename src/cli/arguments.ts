/** Splits what was typed after a command into files and options, and says in Vietnamese what is wrong with it. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../diagnostic/suggest.js';
import { type Arguments, type Option, UsageFault } from './command.js';

export function readArguments(typed: readonly string[], options: readonly Option[]): Arguments {
  const { tokens } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(options.map((o) => [o.name, { type: o.value === undefined ? 'boolean' : 'string' }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  /** The option that takes the words that follow. */
  let taking: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional' && taking !== undefined) {
      values.set(taking, `${values.get(taking)},${token.value}`);
    } else if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'positional') taking = undefined;
    if (token.kind !== 'option') continue;
    const option = options.find((one) => one.name === token.name);
    if (!option) throw new UsageFault(unknownOption(token.rawName, options));
    if (values.has(option.name) || switches.has(option.name)) {
      throw new UsageFault(`Thấy tùy chọn ${token.rawName} hai lần; chỉ cần một.`);
    }
    if (option.value === undefined) {
      if (token.value !== undefined) throw new UsageFault(`Tùy chọn ${token.rawName} không có giá trị đi kèm.`);
      switches.add(option.name);
    } else {
      // `--ra --ghi-de`: the second one is an option, not a folder of that name.
      const missing = !token.value || (!token.inlineValue && token.value.startsWith('-'));
      if (missing)
        throw new UsageFault(`Tùy chọn ${token.rawName} thiếu giá trị; cần ${token.rawName} ${option.value}.`);
      values.set(option.name, token.value ?? '');
      if (option.many) taking = option.name;
    }
  }
  return { positionals, values, switches };
}

function unknownOption(rawName: string, options: readonly Option[]): string {
  const names = options.map((option) => `--${option.name}`);
  return `Không có tùy chọn ${rawName}.${didYouMean(rawName, names)}`;
}

/** `docx,pdf`: some of the known names, in the order in which those are known. */
export function someOf<T extends string>(typed: string, known: readonly T[], wanted: string): readonly T[] {
  const names = typed.split(',').map((name) => name.trim().toLowerCase());
  const strange = names.find((name) => !known.some((one) => one === name));
  if (strange !== undefined)
    throw new UsageFault(`Thấy định dạng “${strange}”; cần ${wanted}.${didYouMean(strange, known)}`);
  return known.filter((one) => names.includes(one));
}
