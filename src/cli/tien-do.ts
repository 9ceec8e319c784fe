/** The progress of a long run on a terminal: one line drawn over itself, with the time left. */
import type { Io } from './command.js';

export interface Step {
  readonly done: number;
  readonly total: number;
  /** Of those done, how many took work: what was skipped says nothing about the time left. */
  readonly worked: number;
  readonly seconds: number;
}

const cells = 24;

/** `[########----------------] 33/99, còn khoảng 20 giây`. */
export function progressText({ done, total, worked, seconds }: Step): string {
  const full = Math.floor((cells * done) / Math.max(1, total));
  const bar = `[${'#'.repeat(full)}${'-'.repeat(cells - full)}] ${done}/${total}`;
  if (worked < 3 || done === total) return bar;
  return `${bar}, còn khoảng ${duration(((total - done) * seconds) / worked)}`;
}

/** Rounded as one speaks: nobody plans by the second when minutes are left. */
function duration(seconds: number): string {
  if (seconds < 10) return `${Math.max(1, Math.round(seconds))} giây`;
  if (seconds < 60) return `${Math.round(seconds / 5) * 5} giây`;
  if (seconds < 3570) return `${Math.round(seconds / 60)} phút`;
  const hours = Math.round(seconds / 360) / 10;
  return `${String(hours).replace('.', ',')} giờ`;
}

/** Drawn at most ten times a second, and at the end; elsewhere than on a terminal nothing is drawn. */
export function progressOn(
  { status }: Io,
  now: () => number = () => performance.now(),
): (step: Omit<Step, 'seconds'>) => void {
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  return (step) => {
    const time = now();
    if (!status || (time - last < 100 && step.done < step.total)) return;
    last = time;
    status(step.done === step.total ? '' : progressText({ ...step, seconds: (time - start) / 1000 }));
  };
}
