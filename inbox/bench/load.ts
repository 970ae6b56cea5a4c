// How many reports an inbox takes in from many clients at once: docs/inbox.md has the figures and how they were had.
// `node inbox/bench/load.ts URL [CLIENTS] [SECONDS]`, with URL a container: `http://localhost:8787/reports/NAME/`. The inbox has to run
// with a high REPORTS_PER_MINUTE and REQUESTS_PER_MINUTE. Each client posts one new report after the other.
import { annotationOf } from "#report/annotation.ts";
import type { Report } from "#report/report.ts";

/** So that some reports are alike, as a publisher's are: the inbox looks for such. */
const PASSAGES = 1_000;
const PAGES = 100;

function someReport(): Report {
  const passage = Math.floor(Math.random() * PASSAGES);
  const page = passage % PAGES;
  const now = new Date().toISOString();
  const words = { prefix: "Many of our readers say so. ", suffix: " Ask your doctor before you try it." };
  const exact = `Remedy ${passage} keeps everybody well through the winter.`;
  return {
    id: crypto.randomUUID(),
    about: "passage",
    reason: "inaccurate",
    source: `https://health.example/articles/${page}`,
    canonical: null,
    title: `Article ${page}`,
    language: "en",
    quotation: { exact, ...words, start: null, end: null },
    finding: null,
    reference: null,
    comment: "The study behind this was small, and had no control group.",
    correction: "It is not known whether it does.",
    citedSource: "",
    reader: null,
    created: now,
    modified: now,
    client: "bench",
  };
}

/** Posts reports until the time is over; what each took, in ms. Rejects at the first that is not kept. */
async function postUntil(url: string, end: number): Promise<number[]> {
  const taken: number[] = [];
  while (performance.now() < end) {
    const body = JSON.stringify(annotationOf(someReport()));
    const begun = performance.now();
    const reply = await fetch(url, { method: "POST", headers: { "content-type": "application/ld+json" }, body });
    const answer = await reply.text();
    if (reply.status !== 201) throw new Error(`${reply.status}: ${answer}`);
    taken.push(performance.now() - begun);
  }
  return taken;
}

const [url = "", clients = "50", seconds = "20"] = process.argv.slice(2);
if (!URL.canParse(url)) {
  console.error("usage: node inbox/bench/load.ts URL [CLIENTS] [SECONDS]");
  process.exit(2);
}
const started = performance.now();
const end = started + Number(seconds) * 1_000;
const all = await Promise.all(Array.from({ length: Number(clients) }, () => postUntil(url, end)));
const taken = all.flat().sort((a, b) => a - b);
const ms = (share: number) => Math.round(taken[Math.ceil(taken.length * share) - 1] ?? 0);
const perSecond = Math.round(taken.length / ((performance.now() - started) / 1_000));
console.log(
  `${clients} clients, ${taken.length} reports, ${perSecond} a second; median ${ms(0.5)} ms, 95 % ${ms(0.95)} ms, slowest ${ms(1)} ms`,
);
