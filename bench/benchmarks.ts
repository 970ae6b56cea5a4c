import type { Figures } from "./side-by-side.ts";

type Benchmark = () => Figures | Promise<Figures>;

/** Every benchmark by its name; loaded when asked for, so that one that needs a browser does not hold up the others. */
export const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  "check-vs-segmenter": async () => (await import("./check-vs-segmenter.ts")).checkVsSegmenter,
  "check-vs-wink-nlp": async () => (await import("./check-vs-parsers.ts")).checkVsWinkNlp,
  "check-vs-compromise": async () => (await import("./check-vs-parsers.ts")).checkVsCompromise,
  "ready-vs-json": async () => (await import("./ready-vs-json.ts")).readyVsJson,
  "claims-100k-vs-1k": async () => (await import("./claims-100k-vs-1k.ts")).claims100kVs1k,
  "retraction-lookup": async () => (await import("./retraction-lookup.ts")).retractionLookup,
  "page-vs-walk": async () => (await import("./page-readers.ts")).pageVsWalk,
  "page-vs-readability": async () => (await import("./page-readers.ts")).pageVsReadability,
  "page-vs-defuddle": async () => (await import("./page-readers.ts")).pageVsDefuddle,
  "saved-pages-vs-walk": async () => (await import("./saved-pages.ts")).savedPagesVsWalk,
  "page-work-vs-walk": async () => (await import("./page-work.ts")).pageWorkVsWalk,
  "input-delay": async () => (await import("./page-work.ts")).inputDelay,
  "cold-worker": async () => (await import("./page-work.ts")).coldWorker,
  "content-script-size": async () => (await import("./page-work.ts")).contentScriptSize,
  "article-f1-vs-best": async () => (await import("./article-f1.ts")).articleF1VsBest,
  "memory-50-vs-5": async () => (await import("./memory.ts")).memory50Vs5,
  "longest-task": async () => (await import("./longest-task.ts")).longestTask,
  "longest-task-20k": async () => (await import("./longest-task.ts")).longestTask20k,
  "task-vs-walk": async () => (await import("./longest-task.ts")).taskVsWalk,
};
