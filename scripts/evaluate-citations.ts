// Measures how citation marks and references are found on the pages of test/fixtures/publishers: node scripts/evaluate-citations.ts
// [--pages]. Of the held-back part only sums are shown.
import { parseHtml } from "../src/cli/parse-html.ts";
import { type CitationScore, type PublisherPart, publisherPages, scorePage } from "../test/article/publisher-score.ts";
import { wilson } from "../test/quality/wilson.ts";

const percent = (value: number) => (100 * value).toFixed(1);

function line(name: string, scores: readonly CitationScore[]): string {
  const parts = (["markers", "references"] as const).map((what) => {
    const sum = (key: "due" | "found" | "extra") => scores.reduce((total, score) => total + score[what][key], 0);
    const [low, high] = wilson(sum("found"), sum("due"));
    const share = `${percent(sum("found") / sum("due"))} % (${percent(low)}–${percent(high)})`;
    return `${what} ${sum("found")}/${sum("due")} = ${share}, ${sum("extra")} too many`;
  });
  return `${name}: ${parts.join("; ")}`;
}

for (const part of ["development", "held-back"] satisfies PublisherPart[]) {
  const pages = publisherPages(part).map(({ name, html, expected }) => ({
    name,
    score: scorePage(html, expected, parseHtml),
  }));
  if (part === "development" && process.argv.includes("--pages"))
    for (const { name, score } of pages) console.log(line(`  ${name}`, [score]));
  console.log(
    line(
      `${part} (${pages.length} pages)`,
      pages.map(({ score }) => score),
    ),
  );
}
