/** The subject of a plan in memory, as `kiem-tra` judges it. */
import type { Subject } from '../../../src/check/model.js';
import type { KeHoach } from '../../../src/plan/schema.js';
import { asLoaded } from '../../extract/world.js';
import { loadedSubject, world } from '../subjects.js';

export async function subjectOf(keHoach: KeHoach): Promise<Subject> {
  return loadedSubject(asLoaded(keHoach, (await world()).danhMuc));
}
