/** Reads the tables that rolling forward needs beside the catalogues: merged provinces, holidays by year, fixed days. */
import { z } from 'zod';
import { type Diagnostic, hasErrors, type Result } from '../../diagnostic/model.js';
import type { DanhMuc, NamedText } from '../../plan/catalogue.js';
import { readCsv } from '../../plan/danh-muc/csv.js';
import { readList } from '../../plan/danh-muc/list.js';
import type { DuKien, NgayCoDinh, NgayNghi, TinhSapNhap } from './model.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const ngayNghiFile = z.strictObject({
  nguon: z.array(z.string().min(1)).min(1),
  ngayNghi: z.array(z.strictObject({ ngay: day, ten: z.string().min(1) })).min(1),
});
const coDinhFile = z.looseObject({
  ngayCoDinh: z
    .array(
      z.strictObject({
        viet: z.array(z.string().min(1)).min(1),
        ten: z.string().min(1),
        canCo: z.array(z.string().min(1)).min(1),
        nguon: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
});

const header = ['ma', 'ten', 'ma_cu', 'truoc_sap_nhap', 'ghi_chu', 'nguon'];

/** `files`: the texts below data/danh-muc and data/linh-vuc. A table that is absent gives nothing, except the merged provinces. */
export function readFacts(files: readonly NamedText[], danhMuc: DanhMuc): Result<DuKien> {
  const diagnostics: Diagnostic[] = [];
  const tinh: TinhSapNhap[] = [];
  const ngayNghi = new Map<number, readonly NgayNghi[]>();
  const coDinh: NgayCoDinh[] = [];
  for (const file of files) {
    const name = file.name.split('/').at(-1) ?? '';
    const year = /ngay-nghi\/(\d{4})\.ya?ml$/.exec(file.name)?.[1];
    if (name === 'tinh-63-34.csv') {
      diagnostics.push(
        ...readCsv(file, header, ([ma = '', ten = '', maCu = '', truoc = '']) => {
          tinh.push({ ma, ten, maCu: maCu.split(' '), truoc });
          return undefined;
        }),
      );
    } else if (/\/linh-vuc\/[^/]+\.ya?ml$/.test(file.name)) {
      const read = readList(file, coDinhFile);
      diagnostics.push(...read.diagnostics);
      coDinh.push(...(read.value?.ngayCoDinh ?? []));
    } else if (year !== undefined) {
      const read = readList(file, ngayNghiFile);
      diagnostics.push(...read.diagnostics);
      if (read.value) ngayNghi.set(Number(year), read.value.ngayNghi);
    }
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: { danhMuc, tinh, ngayNghi, coDinh }, diagnostics };
}
