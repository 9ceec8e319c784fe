/** What the communes of a province share, as it goes from the main thread to the others. */
import { deserialize, serialize } from 'node:v8';
import type { CapXaJob } from './model.js';

/** `number`: among the jobs of a pool. */
export interface Packed {
  readonly number: number;
  readonly bytes: SharedArrayBuffer;
}

/** Memory that all threads see: with every commune goes only word of it. */
export function pack(job: CapXaJob, number: number): Packed {
  const plain = serialize(job);
  const bytes = new SharedArrayBuffer(plain.length);
  new Uint8Array(bytes).set(plain);
  return { number, bytes };
}

export function unpack({ bytes }: Packed): CapXaJob {
  return deserialize(Buffer.from(bytes));
}
