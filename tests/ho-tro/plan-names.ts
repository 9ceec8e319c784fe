/** The plans of data/ke-hoach. */
export const planNames = [
  'lai-chau/2026',
  'lao-cai/2026-tieu-du-an-2',
  'tp-lai-chau/2024',
  'tu-lan/2026',
  'tuyen-quang/2023',
] as const;
