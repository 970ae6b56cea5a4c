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
  const found = new Set<Role>();
  let words = 0;
  for (const { kind, entries } of tags) {
    if (kind === "word") words++;
    for (const { role } of entries) if (kind === "word" || NOT_A_CLAIM.includes(role)) found.add(role);
  }
  if (words < MIN_WORDS || NOT_A_CLAIM.some((role) => found.has(role))) return false;
  const relates =
    EFFECT_ROLES.some((role) => found.has(role)) ||
    tags.some(({ kind, form }) => kind === "word" && lexicon.health.relations.has(form));
  if (!relates) return false;
  if (found.has("concept")) return true;
  const topics = tags.filter((tag) => tag.kind === "word" && isHealthTopic(tag, lexicon)).map((tag) => tag.form);
  return new Set(topics).size >= MIN_TOPICS;
}

function isHealthTopic(tag: Tag, { health }: Lexicon): boolean {
  if (hasRole(tag, "concept", "quantity")) return true;
  return (
    health.words.has(tag.form) ||
    health.endings.some((ending) => tag.form.length > ending.length + 2 && tag.form.endsWith(ending))
  );
}
