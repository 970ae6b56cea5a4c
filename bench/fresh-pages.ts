import { median, type Times } from "./side-by-side.ts";

/** Documents of one page, of which no script has touched a node: what was asked of a node once is faster the second time. */
export interface FreshPages {
  documents: Document[];
  remove: () => void;
}

/** Odd, so that the median is one of the samples. */
const ROUNDS = 15;
/** Rounds before them, in which the engine compiles what is hot. */
const WARM_UP = 6;
/** Browsers round their clock to a tenth of a millisecond; a sample takes some milliseconds. */
const SAMPLE_UNITS = 2_000_000;
const MOST_PAGES = 60;

/**
 * Times two ways to read a page, in milliseconds a page, each time on documents that were just loaded and laid out, as a page is when
 * an extension comes to it. They go in turns, and which goes first changes.
 */
export async function onFreshPages(
  html: string,
  ours: (document: Document) => unknown,
  theirs: (document: Document) => unknown,
): Promise<Times> {
  const count = Math.max(4, Math.min(MOST_PAGES, Math.round(SAMPLE_UNITS / html.length)));
  const samples: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const sides = round % 2 === 0 ? (["ours", "theirs"] as const) : (["theirs", "ours"] as const);
    for (const side of sides) {
      const time = await timeOn(html, count, side === "ours" ? ours : theirs);
      if (round >= 0) samples[side].push(time);
    }
  }
  return { ours: median(samples.ours), theirs: median(samples.theirs) };
}

async function timeOn(html: string, count: number, read: (document: Document) => unknown): Promise<number> {
  const { documents, remove } = await freshPages(html, count);
  const kept: unknown[] = [];
  const start = performance.now();
  for (const document of documents) kept.push(read(document));
  const time = (performance.now() - start) / count;
  remove();
  return kept.length === count ? time : Number.NaN;
}

/** Loads so many documents of a page and lays them out. */
export async function freshPages(html: string, count: number): Promise<FreshPages> {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
  const frames = Array.from({ length: count }, () => {
    const frame = document.createElement("iframe");
    frame.width = "1000";
    frame.height = "800";
    return frame;
  });
  await Promise.all(
    frames.map((frame) => {
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
      frame.src = address;
      document.body.append(frame);
      return loaded;
    }),
  );
  URL.revokeObjectURL(address);
  const documents = frames.flatMap(({ contentDocument }) => contentDocument ?? []);
  for (const { documentElement } of documents) documentElement.getBoundingClientRect();
  const remove = (): void => {
    for (const frame of frames) frame.remove();
  };
  return { documents, remove };
}
