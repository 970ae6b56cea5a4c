import type { Detail } from "#check/article-check.ts";

/** A detail where the article gives it first, and how often it gives it so. */
export interface DistinctDetail {
  first: Detail;
  times: number;
}

/** Each detail once, however often the article repeats it; in the order of the article. */
export function distinctDetails(details: readonly Detail[]): DistinctDetail[] {
  const groups = new Map<string, DistinctDetail>();
  for (const detail of details) {
    const key = JSON.stringify([detail.study, detail.kind, detail.status, detail.found, detail.expected]);
    const group = groups.get(key);
    if (group) group.times++;
    else groups.set(key, { first: detail, times: 1 });
  }
  return [...groups.values()];
}
