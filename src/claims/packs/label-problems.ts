import { mixesScripts } from "#text/look-alike.ts";
import { shown } from "#text/plain-text.ts";
import type { ClaimSet } from "../claim-set.ts";
import type { PlainLabels } from "../concept.ts";
import { inflect } from "../forms.ts";
import type { Entry, Lexicon } from "../lexicon.ts";
import { MAX_LABELS, MAX_SHOWN, MAX_WORDINGS_OF_LANGUAGE } from "./limits.ts";
import type { Pack } from "./pack.ts";
import { wordingsOf } from "./wordings.ts";

type Label = { place: string; concept: string; text: string };

/** What is wrong with a pack's labels; concepts of its own that have none are told too, because nothing can ever name them. */
export function labelProblems({ labels, concepts }: Pack, shipped: ClaimSet): string[] {
  const byLanguage = Object.entries(labels).map(([language, words]) => [language, labelsIn(language, words)] as const);
  const count = byLanguage.reduce((sum, [, list]) => sum + list.length, 0);
  if (count > MAX_LABELS) return [`labels: has ${count}; ${MAX_LABELS} are allowed`];
  const named = new Set(byLanguage.flatMap(([, list]) => list.map(({ concept }) => concept)));
  return [
    ...concepts.flatMap(({ id }, index) => (named.has(id) ? [] : [`concepts[${index}]: “${id}” has no label`])),
    ...byLanguage.flatMap(([language, list]) => {
      const lexicon = shipped.lexicon(language);
      if (!lexicon)
        return [`labels.${language}: articles in this language are not read; ${shipped.languages.join(", ")} are`];
      return problemsIn(language, list, lexicon);
    }),
  ];
}

function labelsIn(language: string, words: PlainLabels): Label[] {
  return Object.entries(words).flatMap(([concept, lists]) => {
    const fields = Array.isArray(lists) ? [["", lists] as const] : Object.entries(lists);
    return fields.flatMap(([field, list = []]) =>
      list.map((text, index) => {
        const place = `labels.${language}.${concept}${field && `.${field}`}[${index}]`;
        return { place, concept, text };
      }),
    );
  });
}

function problemsIn(language: string, labels: readonly Label[], lexicon: Lexicon): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  let wordings = 0;
  for (const { place, concept, text } of labels) {
    const tell = (problem: string) => problems.push(`${place}: “${shown(text, MAX_SHOWN)}” ${problem}`);
    const found = wordingsOf(text, lexicon.elisions);
    if ("problem" in found) tell(found.problem);
    else if (mixesScripts(text)) tell("mixes Latin and Cyrillic letters in one word");
    else {
      wordings += found.keys.length;
      if (wordings > MAX_WORDINGS_OF_LANGUAGE)
        return [...problems, `labels.${language}: stand for more than ${MAX_WORDINGS_OF_LANGUAGE} wordings`];
      for (const key of found.keys) {
        const owner = owners.get(key) ?? concept;
        owners.set(key, owner);
        const problem = owner === concept ? takenBy(key, concept, lexicon) : `names “${owner}” already`;
        if (problem) tell(problem);
      }
    }
  }
  return problems;
}

/** Why a wording is not to be had; null where nothing speaks against it. */
function takenBy(key: string, concept: string, lexicon: Lexicon): string | null {
  const isCue = (form: string) => meaningOf(form, lexicon).some(({ role }) => role !== "concept");
  if (inflect(key, lexicon.inflections).some(isCue))
    return "is a word that sentences are read by, and can name nothing";
  for (const entry of meaningOf(key, lexicon)) {
    if (entry.role === "concept" && entry.concept !== concept) return `already names “${entry.concept}”, which ships`;
  }
  return null;
}

/** What a whole phrase means where it ships. */
function meaningOf(key: string, { phrases }: Lexicon): readonly Entry[] {
  const [first = "", ...rest] = key.split(" ");
  let node = phrases.next(phrases.numberOf(first));
  for (const word of rest) node = node?.next(phrases.numberOf(word));
  return node?.entries ?? [];
}
