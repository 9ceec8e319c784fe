/** One writer at a time for a plan and what goes with it: a small file beside the plan, made only if it is not there. */
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { diskCode, exists } from './disk.js';
import { makeFolders } from './folders.js';
import { hashOf } from './manifest.js';
import { refuseUnfit } from './names.js';
import { realFile } from './real-file.js';
import { Refused } from './refused.js';
import { temporaryBeside } from './replace.js';
import { isRunning } from './running.js';

/** Milliseconds that a second writer waits for the first. */
const patience = 3000;
/** A holder says so often that it lives; one silent for longer is gone, wherever it ran. */
const beat = 20_000;
const silence = 120_000;
/** Who made a lock and died before it was filled. */
const unfilled = 10_000;

const holder = z.object({
  tep: z.string(),
  may: z.string(),
  pid: z.int(),
  luc: z.string(),
  lenh: z.string(),
  ma: z.string(),
});
type Holder = z.infer<typeof holder>;

/** Another command, perhaps on another machine, is writing the same plan. */
export class PlanBusy extends Refused {
  constructor(file: string, { may, luc, lenh }: Pick<Holder, 'may' | 'luc' | 'lenh'>) {
    const where = may === os.hostname() ? '' : ` trên máy “${may}”`;
    const since = new Date(luc);
    const clock = Number.isNaN(since.getTime()) ? '' : ` từ ${since.getHours()} giờ ${since.getMinutes()} phút`;
    super(
      `Thấy ${path.basename(file)} đang được lệnh ${lenh}${where} ghi${clock}, nên chưa ghi gì; cần đợi lệnh ấy xong rồi chạy lại, ` +
        'vì hai lệnh cùng ghi thì mất điều một bên đã quyết. Nếu máy kia đã tắt, đợi 2 phút rồi chạy lại.',
    );
  }
}

/** Locks that this thread holds, by their file. */
const held = new Map<string, { readonly content: string; readonly me: Holder }>();

/** Name of a file that goes with a plan: short, whatever the plan's own name. */
export function besideName(real: string, what: string): string {
  const name = path.basename(real).normalize('NFC').toLowerCase();
  return path.join(path.dirname(real), `.kehoach-${what}-${hashOf(Buffer.from(name)).slice(0, 16)}`);
}

/**
 * Runs `work` while nobody else writes these files. `lenh`: the command's name, told to whoever comes second. `settle` is called
 * for each file before the work: it ends what a killed run left undone. Throws `PlanBusy` when another one stays.
 */
export async function holdFiles<T>(
  files: readonly string[],
  lenh: string,
  settle: (real: string) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  for (const file of files) await refuseUnfit(file);
  const folders = await makeFolders(files.map((file) => path.dirname(file)));
  const reals = [...new Set(await Promise.all(files.map((file) => realFile(file))))].sort();
  const taken: string[] = [];
  try {
    for (const real of reals) {
      const lock = besideName(real, 'khoa');
      if (await acquire(lock, real, lenh)) taken.push(lock);
      await settle(real);
    }
    const beats = setInterval(() => void Promise.all(taken.map(beatOf)), beat).unref();
    try {
      return await work();
    } finally {
      clearInterval(beats);
    }
  } finally {
    for (const lock of taken) await release(lock);
    await folders.removeEmpty();
  }
}

/** Throws when the lock of a file was taken over meanwhile, as after a long sleep of the machine. */
export async function stillHeld(file: string): Promise<void> {
  const real = await realFile(file);
  const lock = besideName(real, 'khoa');
  const mine = held.get(lock);
  if (!mine) return;
  const present = await readHolder(lock);
  if (present.content !== mine.content) throw new PlanBusy(real, present.holder ?? mine.me);
}

/** False where the folder cannot be written: then nobody can write there, and reading goes on without a lock. */
async function acquire(lock: string, real: string, lenh: string): Promise<boolean> {
  const me = {
    tep: path.basename(real),
    may: os.hostname(),
    pid: process.pid,
    luc: new Date().toISOString(),
    lenh,
    ma: randomBytes(8).toString('hex'),
  };
  const content = JSON.stringify(me);
  const end = performance.now() + patience;
  for (let denied = 0; ; ) {
    try {
      await makeLock(lock, content);
      held.set(lock, { content, me });
      return true;
    } catch (error) {
      const code = diskCode(error);
      if (code === 'EROFS') return false;
      // Windows says this of a file that is just being removed, too.
      if (code === 'EACCES' || code === 'EPERM') {
        if (++denied > 5) return false;
      } else if (code !== 'EEXIST') throw error;
    }
    const other = await readHolder(lock);
    if (other.content !== undefined && (await isDead(lock, other))) await takeAway(lock, other.content);
    else if (performance.now() > end)
      throw new PlanBusy(real, other.holder ?? { may: os.hostname(), luc: '', lenh: 'khác' });
    else await wait(20 + (randomBytes(1)[0] ?? 0) / 8);
  }
}

/** Whole from the first moment where the disk has second names for files; elsewhere it is empty for a moment. */
async function makeLock(lock: string, content: string): Promise<void> {
  const temporary = temporaryBeside(lock);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await link(temporary, lock);
  } catch (error) {
    if (!noLinks.has(diskCode(error) ?? '') || !(await exists(temporary))) throw error;
    await writeFile(lock, content, { flag: 'wx' });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const noLinks = new Set(['EPERM', 'ENOSYS', 'EOPNOTSUPP', 'ENOTSUP', 'EXDEV', 'EMLINK', 'EINVAL', 'UNKNOWN']);

interface Found {
  /** Undefined: no lock any more. */
  readonly content?: string;
  /** Undefined: not written yet, or not ours. */
  readonly holder?: Holder;
}

async function readHolder(lock: string): Promise<Found> {
  const content = await readFile(lock, 'utf8').catch(() => undefined);
  if (content === undefined) return {};
  try {
    return { content, holder: holder.parse(JSON.parse(content)) };
  } catch {
    return { content };
  }
}

async function isDead(lock: string, { holder: other }: Found): Promise<boolean> {
  if (!other) return (await ageOf(lock)) > unfilled;
  if (other.may === os.hostname() && !isRunning(other.pid)) return true;
  // Of a process that runs, its number alone is no proof: after a restart it may be another's.
  return Date.now() - Date.parse(other.luc) > silence && (await ageOf(lock)) > silence;
}

/** By the clock of the disk that holds it, which on a network is not this machine's. */
async function ageOf(lock: string): Promise<number> {
  const probe = `${lock}-${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(probe, '');
    const [now, then] = await Promise.all([stat(probe), stat(lock)]);
    return now.mtimeMs - then.mtimeMs;
  } catch {
    return 0;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Two may find the same dead lock: only one can rename it, and a living one taken by mistake is put back. */
async function takeAway(lock: string, dead: string): Promise<void> {
  const aside = `${lock}-${randomBytes(4).toString('hex')}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const content = await readFile(aside, 'utf8').catch(() => dead);
  if (content !== dead) await writeFile(lock, content, { flag: 'wx' }).catch(() => undefined);
  await rm(aside, { force: true }).catch(() => undefined);
}

async function beatOf(lock: string): Promise<void> {
  const mine = held.get(lock);
  if (mine && (await readHolder(lock)).content === mine.content)
    await writeFile(lock, mine.content, { flag: 'r+' }).catch(() => undefined);
}

async function release(lock: string): Promise<void> {
  const mine = held.get(lock);
  held.delete(lock);
  if (mine && (await readHolder(lock)).content === mine.content) await rm(lock, { force: true }).catch(() => undefined);
}
