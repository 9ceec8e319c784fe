/** What a plan's review list means for printing it: a draft while decisions are owed, or a refusal. */
import type { Diagnostic } from '../../diagnostic/model.js';
import type { KeHoach } from '../../plan/schema.js';
import { editedFields } from '../../transforms/ra-soat/base.js';
import { isOpen } from '../../transforms/ra-soat/entry.js';
import { markEdited, pendingRanges } from '../../transforms/ra-soat/locate.js';
import type { MucRaSoat, RaSoat } from '../../transforms/ra-soat/model.js';
import { kindWords } from '../../transforms/ra-soat/words.js';
import type { ReviewOf } from '../print/build.js';
import { readList } from './review.js';

/** `file`: absolute path of the plan; `final`: undecided entries are errors. */
export function draftReview(file: string, shown: string, final: boolean): ReviewOf {
  return async (plan) => {
    const list = await readList(file, shown, plan);
    if (!list.value) return { diagnostics: list.diagnostics };
    if (list.value === 'none') return { value: {}, diagnostics: [] };
    const undecided = undecidedOf(plan.keHoach, list.value);
    if (undecided.length === 0) return { value: {}, diagnostics: [] };
    if (!final)
      return {
        value: { pending: pendingRanges(plan.keHoach, undecided) },
        diagnostics: [draftNotice(shown, undecided.length)],
      };
    return { diagnostics: undecided.map((entry) => refusal(entry, plan.place(entry.cho[0]?.duong ?? ''))) };
  };
}

/** Entries still to be decided, at their present places; what a person has written anew since is decided. */
export function undecidedOf(keHoach: KeHoach, list: RaSoat): readonly MucRaSoat[] {
  const muc = markEdited(keHoach, list.muc, editedFields(list.nen ?? {}, keHoach));
  return muc.filter(isOpen);
}

function draftNotice(file: string, count: number): Diagnostic {
  const message = `Thấy còn ${count} việc rà soát chưa quyết nên in dự thảo, chỗ chưa quyết được tô; cần quyết bằng lệnh ra-soat trước khi trình ký.`;
  return { code: 'con-du-thao', severity: 'warning', message, place: { file } };
}

function refusal(entry: MucRaSoat, place: Diagnostic['place']): Diagnostic {
  const words = entry.truoc.length > 60 ? `${entry.truoc.slice(0, 59)}…` : entry.truoc;
  const message = `Thấy việc rà soát ${entry.ma} chưa quyết (${kindWords(entry)}: “${words}”); cần quyết bằng lệnh ra-soat trước khi in bản chính.`;
  return { code: 'chua-quyet', severity: 'error', message, place };
}
