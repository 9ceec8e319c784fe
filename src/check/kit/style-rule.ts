/** Rules that are data alone: a part of the form looks as its style in the standard does. */
import type { ParagraphStyle } from '../../standard/model.js';
import type { Judge } from '../model.js';
import type { StatedRule } from '../statements.js';
import { unknown } from './answer.js';
import { type LookDemand, lookRule } from './look.js';

type Look = NonNullable<StatedRule['look']>;

export function styleRule(id: string, look: Look): Judge {
  return {
    id,
    judge(subject) {
      const [name = ''] = look.styles;
      const style = subject.standard.styles[name];
      if (!style) return unknown(`thể thức không có kiểu “${name}”`);
      return lookRule({ id, ...demandOf(look, style) }).judge(subject);
    },
  };
}

function demandOf({ styles, name, facets }: Look, style: ParagraphStyle): Omit<LookDemand, 'id'> {
  const has = (facet: Look['facets'][number]) => facets.includes(facet);
  return {
    name,
    roles: styles,
    ...(has('co') && style.sizeValue !== undefined ? { size: style.sizeValue } : {}),
    ...(has('dam') ? { bold: style.bold } : {}),
    ...(has('nghieng') ? { italic: style.italic } : {}),
    ...(has('hoa') || has('thuong') ? { capitals: has('hoa') } : {}),
    ...(has('canh') ? { align: style.align } : {}),
  };
}
