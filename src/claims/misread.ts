import type { ConceptEntry, EffectEntry } from "./lexicon.ts";
import type { Meaning } from "./meaning.ts";
import { isBesideNothing, isBesideRival, isEqual } from "./rival.ts";
import { lettersOf, type Sign } from "./symbols.ts";
import { hasRole } from "./tag.ts";
import type { Template } from "./templates.ts";

/** What a template took: all of it, the part that relates the two, and what stands behind. */
type Match = { all: Sign[]; taken: Sign[]; after: Sign[]; subject: Sign; meaning: Meaning };

/** True where signs fit a template that by their words cannot mean what it says. */
export function isMisread(template: Template, { all, taken, after, subject, meaning }: Match): boolean {
  const { about, compares, says } = template;
  if (peopleAct(template, taken, subject)) return true;
  if (says && (meaning.kind !== "effect" || meaning.says !== says)) return true;
  if (compares === "within" && !isBesideNothing(all)) return true;
  if (compares === "always" && isBesideRival(after)) return true;
  if (isAsMany(taken, after)) return true;
  if (namesAnother(taken)) return true;
  // "S helps people with O remember more."
  if (template.trails && /gi[^SO]{0,4}O/.test(lettersOf(taken))) return true;
  if (!about) return isOfUse(taken);
  // "Bei Diabetes senkt S das Risiko" leaves open of what.
  return isRisk(taken) || lacksObject(taken, about, "P") || (about === "patients" && isHowOftenTaken(taken));
}

/** "Helps as well against O as an antidepressant" compares how well, wherever it stands. */
export function isCompared({ compares }: Template, taken: readonly Sign[]): boolean {
  return compares !== undefined || (has(taken, "P") && has(taken, "M"));
}

/** "Saves lives among women with O", "makes patients with O lose weight": what the verb is about is an outcome of its own. */
function namesAnother(taken: readonly Sign[]): boolean {
  const outcome = taken.find(({ letter }) => letter === "O")?.entry;
  return taken.some(({ letter, entry }) => {
    const named = letter === "P" && entry?.role === "predicate" ? entry.object : undefined;
    return named !== undefined && outcome?.role === "concept" && outcome.concept !== named;
  });
}

/** "Prevents heart attacks but causes as many bleeds": as many as of what was named before, not as without it. */
function isAsMany(taken: readonly Sign[], after: readonly Sign[]): boolean {
  const verb = taken.find(({ letter }) => letter === "P");
  const acts = verb?.entry?.role === "predicate" && (verb.entry.says === "raises" || verb.entry.says === "lowers");
  return acts && taken.some(isEqual) && after[0]?.letter !== ">";
}

/** "The use of S in O has doubled." */
function isOfUse(taken: readonly Sign[]): boolean {
  if (!/S[ul]*[it]O[PDM]$/.test(lettersOf(taken))) return false;
  const last = taken.at(-1) as Sign;
  return (last.letter !== "M" || hasRole(last.tag, "predicate")) && lacksObject(taken, "outcome", "PM");
}

/**
 * True where a verb without a noun of its own says what becomes of the subject ("has doubled"), is cut short ("causes"), or names
 * another outcome itself ("live longer").
 */
function lacksObject(taken: readonly Sign[], about: Template["about"], letters: string): boolean {
  const verb = taken.find(({ letter }) => letters.includes(letter));
  if (!verb) return false;
  const { says, of, object } = verb.entry as EffectEntry;
  if (object !== undefined) return true;
  if (/PM?Q|QP/.test(lettersOf(taken))) return false;
  if (says !== "raises" && says !== "lowers") return false;
  // "Tegen mazelen beschermt S": here the outcome is what the verb is said of.
  const isFree = about !== "outcome" && of === undefined && !has(taken, "t");
  return says === "raises" || isFree || hasRole(verb.tag, "intransitive");
}

/** "People with O take S more often": here how often is said of the taking, unless "who" or "on" makes it a remark. */
function isHowOftenTaken(taken: readonly Sign[]): boolean {
  const often = taken.find(({ letter }) => letter === "M")?.entry as EffectEntry | undefined;
  return often?.of?.join() === "risk" && /O[^irO]*S/.test(lettersOf(taken));
}

function isRisk(taken: readonly Sign[]): boolean {
  const outcome = taken.findIndex(({ letter }) => letter === "O");
  return taken.slice(outcome).some(({ entry }) => entry?.role === "quantity" && entry.of === "risk");
}

/** "Smokers cut their risk by …": here people do something about it, the exposure does not. */
function peopleAct(template: Template, taken: readonly Sign[], subject: Sign): boolean {
  return (
    (subject.entry as ConceptEntry | null)?.as === "exposed" &&
    template.acts === true &&
    taken.some((sign) => (sign.entry as EffectEntry | null)?.strength === "effect")
  );
}

/** True where one of some signs has a letter. */
export function has(signs: readonly Sign[], letter: string): boolean {
  return signs.some((sign) => sign.letter === letter);
}
