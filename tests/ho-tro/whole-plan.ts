/** A plan of the tests that has all its ids. */
import type { LoadedPlan } from '../../src/plan/load.js';
import { hasIds, type PlanWithIds } from '../../src/plan/with-ids.js';

export function wholePlan(plan: LoadedPlan): PlanWithIds {
  if (!hasIds(plan)) throw new Error(`${plan.file} lacks ids`);
  return plan;
}
