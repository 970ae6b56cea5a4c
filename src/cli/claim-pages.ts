import type { ClaimSources } from "#claims/compile.ts";
import type { Evidence } from "#claims/evidence.ts";

type Claim = ClaimSources["claims"][number]["claims"][number];
type Words = { statement: string; explanation: string; exceptions: readonly string[] };

/** The words of the pages themselves, by language. */
type PageWords = { title: string; intro: string; certainty: Record<Claim["certainty"], string>; reviewed: string };
const PAGE_WORDS: Readonly<Record<string, PageWords>> = {
  en: {
    title: "What Claimscope knows",
    intro: "Made from the claim set by `npm run -s claims -- pages`.",
    certainty: {
      high: "high certainty",
      moderate: "moderate certainty",
      low: "low certainty",
      "very-low": "very low certainty",
    },
    reviewed: "last reviewed",
  },
  nl: {
    title: "Wat Claimscope weet",
    intro: "Gemaakt uit de claim set met `npm run -s claims -- pages`.",
    certainty: { high: "zeker", moderate: "redelijk zeker", low: "weinig zeker", "very-low": "zeer weinig zeker" },
    reviewed: "laatst bekeken op",
  },
};

/** The whole claim set for people, as Markdown: path → text, one page a topic and language, with an index for each language. */
export function claimPages(sources: ClaimSources): Map<string, string> {
  const works = new Map(sources.evidence.flatMap(({ evidence }) => evidence.map((work) => [work.id, work])));
  const pages = new Map<string, string>();
  for (const [language, words] of Object.entries(PAGE_WORDS)) {
    const index: string[] = [];
    for (const { topic, title, claims } of sources.claims) {
      const own = sources.translations.find(
        (file) => file.language === language && claims[0] && claims[0].id in file.claims,
      );
      const heading = own?.title ?? title;
      const texts = claims.map((claim) => [claim, wordsOf(claim, sources, language)] as const);
      pages.set(`${language}/${topic}.md`, pageOf(heading, texts, works, words));
      index.push(`- [${heading}](${topic}.md) (${claims.length})`);
    }
    pages.set(`${language}/README.md`, [`# ${words.title}`, "", words.intro, "", ...index, ""].join("\n"));
  }
  return pages;
}

/** In English where they were not translated. */
function wordsOf(claim: Claim, { translations }: ClaimSources, language: string): Words {
  const own = translations.find((file) => file.language === language && claim.id in file.claims)?.claims[claim.id];
  if (own) return { statement: own.statement, explanation: own.explanation, exceptions: own.exceptions ?? [] };
  const { statement, explanation, exceptions = [] } = claim;
  return { statement, explanation, exceptions: exceptions.map(({ note }) => note) };
}

function pageOf(
  heading: string,
  texts: readonly (readonly [Claim, Words])[],
  works: ReadonlyMap<string, Evidence>,
  { certainty, reviewed }: PageWords,
): string {
  const parts = texts.flatMap(([claim, { statement, explanation, exceptions }]) => [
    `## ${statement}`,
    explanation,
    ...exceptions,
    `${capital(certainty[claim.certainty])}; ${reviewed} ${claim.reviewed}. \`${claim.id}\``,
    claim.evidence
      .flatMap((id) => works.get(id) ?? [])
      .map(sourceLine)
      .join("\n"),
  ]);
  return `${[`# ${heading}`, ...parts].join("\n\n")}\n`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sourceLine({ authors, year, title, journal, doi, pmid }: Evidence): string {
  const [first = ""] = authors;
  const link = doi ? `https://doi.org/${doi}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : null;
  const named = `${first.split(",")[0]}${authors.length > 1 ? " et al." : ""} (${year}). ${title}. ${journal}.`;
  return link ? `- ${named} <${link}>` : `- ${named}`;
}
