import { healthSentences, randomFrom } from "./health-sentences.ts";

const SEED = 20_000;
const REFERENCES = 60;
/** Paragraphs between two headings, and sentences in a paragraph. */
const PARAGRAPHS = 5;
const SENTENCES = 4;

/** An HTML page with an article of about so many words, in the markup that sites use: links, emphasis, lists, citation marks. */
export function healthPage(words: number): string {
  const body: string[] = [];
  const random = randomFrom(SEED);
  const sentences = healthSentences(SEED);
  for (let written = 0, index = 0; written < words; index++) {
    const block = Array.from({ length: SENTENCES }, () => sentences.next().value);
    written += block.join(" ").split(" ").length;
    if (index % PARAGRAPHS === 0) body.push(`<h2>Part ${index / PARAGRAPHS + 1}</h2>`);
    body.push(
      index % 7 === 6
        ? `<ul>${block.map((item) => `<li>${item}</li>`).join("")}</ul>`
        : `<p>${block.map((text) => dressed(text, random)).join(" ")}</p>`,
    );
  }
  return page(body.join("\n"));
}

/** A sentence with a link, emphasis or a citation mark in it, or none. */
function dressed(sentence: string, random: () => number): string {
  const kind = random();
  const words = sentence.split(" ");
  if (kind < 0.15) return `<a href="#more">${words.slice(0, 2).join(" ")}</a> ${words.slice(2).join(" ")}`;
  if (kind < 0.25) return `${words.slice(0, -2).join(" ")} <em>${words.slice(-2).join(" ")}</em>`;
  if (kind < 0.5) return `${sentence} [${1 + Math.floor(random() * REFERENCES)}]`;
  return sentence;
}

function page(body: string): string {
  const references = Array.from(
    { length: REFERENCES },
    (_, index) =>
      `<li>Author ${index + 1}, A. A study of many people. Some Journal 2020. <a href="https://doi.org/10.1234/bench.${index + 1}">doi</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A very long article</title>
<style>body { max-width: 44em; margin: auto; font: 17px/1.6 serif }</style></head><body>
<header><nav><a href="#a">Home</a> <a href="#b">Health</a> <a href="#c">Shop</a></nav></header>
<main><article><h1>A very long article</h1><p class="byline">By Martha Plum. Last reviewed: 12.03.2025</p>
${body}
<h2>References</h2><ol>${references.join("\n")}</ol></article></main>
<footer>Imprint and privacy</footer></body></html>`;
}
