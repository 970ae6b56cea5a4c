import type { ClaimSources } from "#claims/compile.ts";
import type { Evidence } from "#claims/evidence.ts";
import { PAGE_WORDS, type PageWords } from "./claim-page-words.ts";

type Claim = ClaimSources["claims"][number]["claims"][number];
type Words = { statement: string; explanation: string; exceptions: readonly string[] };

/** The whole claim set for people, as Markdown: path → text, one page a topic and language, with an index for each language. */
export function claimPages(sources: ClaimSources): Map<string, string> {
  const works = new Map(sources.evidence.flatMap(({ evidence }) => evidence.map((work) => [work.id, work])));
  const pages = new Map<string, string>();
  const languages = new Set(["en", ...sources.translations.map(({ language }) => language)]);
  for (const [language, words] of Object.entries(PAGE_WORDS).filter(([code]) => languages.has(code))) {
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
