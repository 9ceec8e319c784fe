/** Names of files that every system can hold: what Windows cannot is refused everywhere, since files travel. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostic/model.js';
import { Refused } from './refused.js';

/** Devices of Windows, whatever stands behind a dot. */
const device = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$)(?=\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const foreign = /[<>:"|?*\\\u0000-\u001f\u007f]/;
const longest = 255;

/** A name that some system cannot hold, and one that all can. */
export class UnfitName extends Refused {}

/** Why a name of a file or folder cannot be, with another one; undefined when it can. */
export function nameFault(name: string): string | undefined {
  const why = reasonAgainst(name);
  return why === undefined ? undefined : `Thấy tên “${shown(name)}” ${why}; cần tên khác, ví dụ “${proposal(name)}”.`;
}

function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 60)}…` : name;
}

function reasonAgainst(name: string): string | undefined {
  if (device.test(name)) return 'là tên riêng của Windows, máy Windows không lưu được';
  const [bad] = foreign.exec(name) ?? [];
  if (bad !== undefined) return `có ký tự “${bad}” mà máy Windows không lưu được`;
  if (/[. ]$/.test(name)) return 'kết thúc bằng dấu chấm hoặc dấu cách, máy Windows tự bỏ đi';
  if (name.length > longest) return `dài ${name.length} chữ, quá ${longest}`;
  return undefined;
}

/** Nearest to what was meant. */
function proposal(name: string): string {
  const clean = name
    .replace(new RegExp(foreign, 'g'), '-')
    .replace(/-{2,}/g, '-')
    .replace(/[. ]+$/, '');
  const { name: base, ext } = path.parse(clean.replace(device, '$&-1'));
  const room = longest - ext.length;
  const short = base.length > room ? base.slice(0, 100).replace(/[. ]+$/, '') : base;
  return `${short === '' ? 'ke-hoach' : short}${ext}`;
}

/** Of the parts of a path that are still to be made. */
export async function pathFault(file: string): Promise<string | undefined> {
  const parent = path.dirname(file);
  if (parent === file || (await isThere(file))) return undefined;
  return (await pathFault(parent)) ?? nameFault(path.basename(file));
}

/** To be asked before anything is made of a file's name. */
export async function refuseUnfit(file: string): Promise<void> {
  const fault = await pathFault(file);
  if (fault !== undefined) throw new UnfitName(fault);
}

export async function unfitFaults(file: string, shown: string): Promise<readonly Diagnostic[]> {
  const message = await pathFault(file);
  return message === undefined ? [] : [{ code: 'ten-tep-la', severity: 'error', message, place: { file: shown } }];
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
