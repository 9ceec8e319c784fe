/** A hash over everything that one commune's files are made from: the program, the province's plan, decisions, its profile. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { DonVi } from '../../../plan/danh-muc/model.js';
import { relativeName } from '../../files/paths.js';
import { programFingerprint } from '../../print/fingerprint.js';
import type { CapXaInput } from './input.js';
import { profileFile } from './input.js';
import type { CapXaRun } from './model.js';

/** The list of communes reaches the files through the profiles alone. */
export async function fingerprintOf(
  { bam, quyetDinh }: CapXaInput,
  { root, plan, folder }: CapXaRun,
): Promise<(xa: DonVi) => Promise<string>> {
  // Of the decisions file only what was decided: questions and what was done are written there anew by every run.
  const { caiDat, vanBanTinh, quyetDinh: all } = quyetDinh;
  const decided = all.filter(({ chon }) => chon !== null);
  const places = [relativeName(folder, plan), relativeName(folder, root)];
  const shared = [await programFingerprint(root), bam, JSON.stringify([caiDat, vanBanTinh, decided, places])];
  return async ({ ma, maCha = '' }) => {
    const profile = await readFile(profileFile(root, maCha, ma)).catch(() => new Uint8Array());
    return createHash('sha256')
      .update([...shared, ma, ''].join('\n'))
      .update(profile)
      .digest('hex');
  };
}
