import type { Lexicon, Role } from "./lexicon.ts";
import { hasRole, type Tag } from "./tag.ts";

const EFFECT_ROLES: readonly Role[] = ["predicate", "comparative", "intransitive", "change", "link", "relation"];
/** Sentences with one of these ask, plan or tell rather than claim. */
const NOT_A_CLAIM: readonly Role[] = ["question", "plan"];
/** Without a concept that the lexicon knows it takes this many general health words to tell that a sentence is about health. */
const MIN_TOPICS = 2;
/** Fewer words or set phrases are a label or a heading. */
const MIN_WORDS = 3;

/**
 * True where a sentence makes a health claim that evidence could decide: it says that something of health does something,
 * or has or has not something to do with another. Questions, plans and mere descriptions are none.
 */
export function isCheckable(tags: readonly Tag[], lexicon: Lexicon): boolean {
  const words = tags.filter((tag) => tag.kind === "word");
  if (words.length < MIN_WORDS || tags.some((tag) => hasRole(tag, ...NOT_A_CLAIM))) return false;
  const relates = words.some((tag) => hasRole(tag, ...EFFECT_ROLES) || lexicon.health.relations.has(tag.form));
  if (!relates) return false;
  if (words.some((tag) => hasRole(tag, "concept"))) return true;
  const topics = words.filter((tag) => isHealthTopic(tag, lexicon)).map((tag) => tag.form);
  return new Set(topics).size >= MIN_TOPICS;
}

function isHealthTopic(tag: Tag, { health }: Lexicon): boolean {
  if (hasRole(tag, "concept", "quantity")) return true;
  return (
    health.words.has(tag.form) ||
    health.endings.some((ending) => tag.form.length > ending.length + 2 && tag.form.endsWith(ending))
  );
}
