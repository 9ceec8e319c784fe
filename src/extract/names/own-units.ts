/** The unit that issued a plan and those above it: what decides between units and agencies of the same name. */
import type { DanhMuc, DonVi } from '../../plan/catalogue.js';
import type { Issuer } from '../frame/issuer.js';

export interface OwnUnits {
  readonly unit?: DonVi;
  /** The unit itself, then those above it. */
  readonly chain: readonly DonVi[];
  readonly level: 'tinh' | 'huyen' | 'xa' | undefined;
}

export function ownUnits({ known }: Issuer, ngay: string, danhMuc: DanhMuc): OwnUnits {
  const unit = known?.donVi;
  if (!unit) return { chain: [], level: undefined };
  const chain: DonVi[] = [unit];
  for (let code = unit.maCha; code !== undefined && chain.length < 4; ) {
    const parent: DonVi | undefined = danhMuc.donVi(code, ngay);
    if (!parent) break;
    chain.push(parent);
    code = parent.maCha;
  }
  return { unit, chain, level: unit.cap };
}

export function isIn(unit: DonVi, { chain }: OwnUnits, danhMuc: DanhMuc, ngay: string): 'own' | 'below' | 'other' {
  if (chain.some((one) => one.ma === unit.ma)) return 'own';
  const province = chain.at(-1);
  for (let code = unit.maCha, n = 0; code !== undefined && n < 4; n++) {
    if (code === province?.ma) return 'below';
    code = danhMuc.donVi(code, ngay)?.maCha;
  }
  return 'other';
}
