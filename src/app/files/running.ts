/** Whether a process of this machine still runs. */
import { diskCode } from './disk.js';

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return diskCode(error) === 'EPERM';
  }
}
