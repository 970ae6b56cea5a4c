import { median } from "./side-by-side.ts";

/** Documents of one page, of which no script has touched a node: what was asked of a node once is faster the second time. */
export interface FreshPages {
  documents: Document[];
  /** Gives them bodies of new nodes, laid out. */
  renew: () => void;
  remove: () => void;
}

/** Browsers round their clock to a tenth of a millisecond; a sample takes some milliseconds. */
const SAMPLE_UNITS = 2_000_000;
const MOST_PAGES = 20;

/**
 * Times ways to read a page, in milliseconds a page, each time on documents that were just loaded and laid out, as a page is when an
 * extension comes to it. They go in turns, and which goes first changes. Rounds before the first let the engine compile what is hot.
 */
export async function onFreshPages<Name extends string>(
  html: string,
  readers: Readonly<Record<Name, (document: Document) => unknown>>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Record<Name, number>> {
  const { documents, renew, remove } = await freshPages(html);
  const names = Object.keys(readers) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      renew();
      const time = timeOn(documents, readers[name]);
      if (round >= 0) samples.get(name)?.push(time);
    }
  }
  remove();
  const medians = [...samples].map(([name, times]) => [name, median(times)]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

function timeOn(documents: readonly Document[], read: (document: Document) => unknown): number {
  const kept: unknown[] = [];
  const start = performance.now();
  for (const document of documents) kept.push(read(document));
  const time = (performance.now() - start) / documents.length;
  return kept.length > 0 ? time : Number.NaN;
}

/** Loads documents of a page and lays them out. */
export async function freshPages(html: string, most = MOST_PAGES): Promise<FreshPages> {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html;charset=utf-8" }));
  const count = Math.max(4, Math.min(most, Math.round(SAMPLE_UNITS / html.length)));
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
  // The texts are new as well: an engine remembers which of its strings a page's string became.
  const renew = (): void => {
    for (const page of documents) {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      page.body.replaceWith(page.adoptNode(body));
      page.documentElement.getBoundingClientRect();
    }
  };
  const remove = (): void => {
    for (const frame of frames) frame.remove();
  };
  return { documents, renew, remove };
}
