import { FILLERS, type PageLanguage, PLANTED, pick, type Random, randomFrom } from "./sentences.ts";
import { SHAPES, type Shape } from "./shapes.ts";

/** A generated page. Elements with `data-b` hold its sentences; those with `data-skip` are no text of theirs. */
export interface AnchorPage {
  path: string;
  name: string;
  language: PageLanguage;
  html: string;
}

const BLOCKS = 18;
const PLANTED_SHARE = 0.45;
const OTHER_LANGUAGES = ["nl", "de", "ru"] as const;
/** How many pages `anchorPages` gives. */
const PAGES = 40;

/** The pages of a seed: each shape in turn, then mixtures of several, some of them in other languages. */
export function anchorPages(seed: number): AnchorPage[] {
  const names = Object.keys(SHAPES);
  return Array.from({ length: PAGES }, (_, index) => {
    const random = randomFrom(seed * 1_000 + index);
    const isMixture = index >= names.length;
    const name = names[index] ?? "mixed";
    const language = isMixture && index % 2 === 0 ? pick(OTHER_LANGUAGES, random) : "en";
    const shapes = isMixture ? Array.from({ length: 5 }, () => SHAPES[pick(names, random)]) : [SHAPES[name]];
    return {
      path: `/anchors/${index}.html`,
      name: `${index}-${name}-${language}`,
      language,
      html: pageOf(
        shapes.filter((shape) => shape !== undefined),
        language,
        random,
      ),
    };
  });
}

function pageOf(shapes: readonly Shape[], language: PageLanguage, random: Random): string {
  const blocks = Math.max(...shapes.map((shape) => shape.blocks ?? BLOCKS));
  const body = Array.from({ length: blocks }, (_, index) => {
    const shape = pick(shapes, random);
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () => sentenceFor(language, random));
    const heading = index % 6 === 5 ? `<h2>Part ${index}</h2>` : "";
    return heading + shape.block(sentences, random);
  });
  const dressed = shapes.reduce((html, shape) => shape.article?.(html) ?? html, body.join("\n"));
  const head = shapes.map((shape) => shape.head ?? "").join("");
  const direction = shapes.some((shape) => shape.isRtl) ? ' dir="rtl"' : "";
  const decoy = pick(PLANTED[language], random);
  return `<!doctype html><html lang="${language}"${direction}><head><meta charset="utf-8"><title>A page</title>${head}</head><body>
<nav><ul><li><a href="#a">${decoy}</a></li><li><a href="#b">Shop</a></li></ul></nav>
<main><article data-article><h1>What people say in the corridor</h1>
${dressed}
<p hidden>${decoy} ${decoy}</p><p aria-hidden="true">${decoy}</p><template><p>${decoy}</p></template>
</article></main><footer><p>${decoy}</p></footer></body></html>`;
}

function sentenceFor(language: PageLanguage, random: Random): string {
  return pick(random() < PLANTED_SHARE ? PLANTED[language] : FILLERS[language], random);
}
