/** Remarks that stand with more than one figure, in their order: said once below the table instead of in each row. */
export function sharedRemarks(figures: readonly { remark: string | null }[]): string[] {
  const remarks = figures.flatMap(({ remark }) => remark ?? []);
  return [...new Set(remarks)].filter((remark) => remarks.filter((other) => other === remark).length > 1);
}

export interface PrintedRemark { period: string; area: string; indicator: string | null; text: string; source: string | null }

/** One sentence of a source that was noted for several areas is told once, with the areas in their order. */
export function mergeRemarks(remarks: readonly PrintedRemark[]): (Omit<PrintedRemark, 'area'> & { areas: string[] })[] {
  const merged = new Map<string, Omit<PrintedRemark, 'area'> & { areas: string[] }>();
  for (const { area, ...said } of remarks) {
    const key = JSON.stringify(said);
    const known = merged.get(key);
    if (known) known.areas.push(area);
    else merged.set(key, { ...said, areas: [area] });
  }
  return [...merged.values()];
}
