/** Loaded before the program: kills the process before its n-th change of the disk, n in KEHOACH_THU_CHET. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.KEHOACH_THU_CHET);
const step = () => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL');
};
const { promises } = fs;
for (const name of ['rename', 'rm', 'link', 'writeFile', 'mkdir']) {
  const real = promises[name];
  promises[name] = (...given) => {
    step();
    return real(...given);
  };
}
const { open } = promises;
promises.open = async (file, flags, ...rest) => {
  if (flags !== undefined && flags !== 'r') step();
  const handle = await open(file, flags, ...rest);
  const { writeFile } = handle;
  handle.writeFile = async (data) => {
    step();
    // Half of it may reach the disk.
    if (left === -1) await writeFile.call(handle, data.slice(0, data.length / 2));
    return writeFile.call(handle, data);
  };
  return handle;
};
syncBuiltinESMExports();
