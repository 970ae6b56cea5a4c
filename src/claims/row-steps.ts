import { isBare } from "./bare.ts";
import { withoutEchoes } from "./echoes.ts";
import type { EffectEntry } from "./lexicon.ts";
import { opposite } from "./meaning.ts";
import { isPlacebo } from "./rival.ts";
import { lettersOf, type Sign } from "./symbols.ts";

type Step = { step: (signs: Sign[]) => Sign[]; may: RegExp };

/**
 * What is done to a row, in this order: what names nothing goes, and what names one thing becomes one sign. A step that changes
 * nothing in rows without some letters in a row (`may`) is only taken where they are: most rows need one or two.
 */
const STEPS: readonly Step[] = [
  { step: withoutNumbers, may: /#/ },
  { step: withoutAdverbials, may: /[bio][nx]/ },
  { step: withoutOf, may: /o/ },
  { step: withoutEchoes, may: /[SO][,i]?C|C[,i]?[SO]|P[bi]C/ },
  { step: withoutTrailingNouns, may: /n/ },
  { step: withUse, may: /I/ },
  { step: withLikening, may: /I/ },
  { step: withExposure, may: /I/ },
  { step: withPatients, may: /Cg/ },
  { step: withoutDangling, may: /[bi](?:$|[,;BTI&bi>A])/ },
  { step: withoutLooseAnd, may: /&[SOC]/ },
  { step: withoutTwins, may: /M&M|g&g/ },
  { step: foldLists, may: /&/ },
];

/** A row of signs with S and O marked, as short as templates expect it. */
export function simplified(row: Sign[]): Sign[] {
  let signs = row;
  let letters = lettersOf(signs);
  for (const { step, may } of STEPS) {
    if (!may.test(letters)) continue;
    signs = step(signs);
    letters = lettersOf(signs);
  }
  return signs;
}

/** "At 12 or 13", "before 17", "in 2019": numbers name nothing, nor does what leads to them alone. */
const NUMBERS = /[biB]?#+(?:&#+)*(?![#gCSOQMxno]|u+S)|#+(?:&#+)*/g;

/** "19 in 100 got O after S and 22 in 100 after waiting": what is said is which number is larger, and numbers are not weighed here. */
const SECOND_ARM = /S[^S;]*&#+b/;

function withoutNumbers(signs: Sign[]): Sign[] {
  if (SECOND_ARM.test(lettersOf(signs))) return [];
  return without(signs, NUMBERS);
}

/** The signs that a pattern over their letters leaves. */
function without(signs: Sign[], pattern: RegExp, spares?: (start: number, end: number) => boolean): Sign[] {
  return replaced(signs, pattern, (run, start) => (spares?.(start, start + run.length) ? run : []));
}

/** The signs with each run that a pattern over their letters finds put otherwise. */
function replaced(signs: Sign[], pattern: RegExp, put: (run: Sign[], start: number) => Sign[]): Sign[] {
  const letters = lettersOf(signs);
  // Mostly there is nothing to do, and `matchAll` makes a new expression for every call.
  if (letters.search(pattern) < 0) return signs;
  const result: Sign[] = [];
  let from = 0;
  for (const { index, 0: match } of letters.matchAll(pattern)) {
    const end = index + match.length;
    result.push(...signs.slice(from, index), ...put(signs.slice(index, end), index));
    from = end;
  }
  return [...result, ...signs.slice(from)];
}

/** "… no better than placebo in a big trial", where "in" went with the words before it. */
function withoutTrailingNouns(signs: Sign[]): Sign[] {
  return without(signs, /(?<=[PMVWQ])n+(?=$|[,;BT])/g);
}

/** "Just as often and just as fiercely" compares once, "no more or less" with any difference at all. */
function withoutTwins(signs: Sign[]): Sign[] {
  return replaced(signs, /M&M|(?<=g)&g/g, (run) => {
    const [first, , second] = run as [Sign, Sign, Sign?];
    if (!second) return [];
    const [one, other] = [first.entry, second.entry] as [EffectEntry, EffectEntry];
    if (one.says === other.says) return [first];
    return one.says === opposite(other.says) ? [{ ...first, entry: { ...one, says: "affects" } }] : run;
  });
}

/** Where "if" is also "as": behind "as often" it opens what is compared with. */
function withLikening(signs: Sign[]): Sign[] {
  return replaced(signs, /M[^M,;BTI>]*I/g, (run) => {
    const [first, last] = [run[0], run.at(-1)] as [Sign, Sign];
    return (first.entry as EffectEntry).says === "none" ? [...run.slice(0, -1), { ...last, letter: ">" }] : run;
  });
}

/** "If you take S" names whom it is about, as "in people who take it" does, and "as" does not open a clause with a verb of taking. */
const IF_USED = /I[gA]{0,4}u[gAul]{0,6}S(?=$|[,;BT])/g;

function withUse(signs: Sign[]): Sign[] {
  return replaced(signs, IF_USED, asAmong);
}

/** "If you have had the vaccine". */
const IF_EXPOSED = /I[gAul]*S(?=$|[,;BT])/g;

function withExposure(signs: Sign[]): Sign[] {
  return replaced(signs, IF_EXPOSED, asAmong);
}

function asAmong([condition, ...rest]: Sign[]): Sign[] {
  return condition ? [{ ...condition, letter: "i" }, ...rest.filter(({ letter }) => letter !== "A")] : [];
}

/** "Cancer patients" are people, named by what they have. */
function withPatients(signs: Sign[]): Sign[] {
  return signs.flatMap((sign, index) => {
    if (sign.letter === "C" && signs[index + 1]?.letter === "g") return [{ ...sign, letter: "g" }];
    return sign.letter === "g" && signs[index - 1]?.letter === "C" ? [] : [sign];
  });
}

/**
 * "In a large trial at the University of Sydney", "pills of the drugstore": prepositions with words that name nothing of the matter,
 * or nothing known. "The history of S" stays.
 */
const ADVERBIAL = /[bi][nx]{1,4}(?:[obi&][nx]{1,4})*(?![onx])|(?<=[SC])on{1,3}(?![onxi])/g;

function withoutAdverbials(signs: Sign[]): Sign[] {
  return without(signs, ADVERBIAL, (start, end) => mayName(signs, start, end));
}

/** "Van de prik krijg je …": with a word that in other places means "of". */
function opensClause(signs: readonly Sign[], index: number): boolean {
  return signs[index + 1]?.letter === "S" && (index === 0 || ",;BT&".includes(signs[index - 1]?.letter ?? ""));
}

/** "Je krijgt autisme van de prik", "je bloeddruk stijgt van zout": behind what comes over people it tells from what. */
function isWherefrom(signs: readonly Sign[], index: number): boolean {
  const around = lettersOf(signs.slice(Math.max(0, index - 2), index + 2));
  return (
    /OVoS$|WoS$/.test(around) ||
    // "Kinderen worden van S rustiger".
    (around.endsWith("AoS") && "PM".includes(signs[index + 2]?.letter ?? " ")) ||
    (around.endsWith("OoS") && signs.slice(0, index).some(({ letter }) => letter === "Y"))
  );
}

/** "With" an unknown word may name something else that is taken or had; before people and things it tells what kind they are. */
function mayName(signs: readonly Sign[], start: number, end: number): boolean {
  const adverbial = signs.slice(start, end);
  if (adverbial.every(({ letter }) => letter !== "x")) return false;
  const isWith = adverbial.some((sign, index) => sign.entry?.role === "with" && adverbial[index + 1]?.letter === "x");
  return isWith || "gCSOQD".includes(signs[end]?.letter ?? " ") || isBare(adverbial);
}

/**
 * "Of" only binds words to those before it, and so long as they are known that needs no letter. "The price of S" is not S. What
 * people are named with it are those that the sentence is about, as with "in".
 */
function withoutOf(signs: Sign[]): Sign[] {
  return signs.flatMap((sign, index) => {
    if (sign.letter !== "o") return [sign];
    if (opensClause(signs, index) || isWherefrom(signs, index)) return [{ ...sign, letter: "b" }];
    return signs[index + 1]?.letter === "g" ? [{ ...sign, letter: "i" }] : [];
  });
}

/** Drops an "and" between words without a letter ("moderate or severe depression"): it joins nothing that is left. */
function withoutLooseAnd(signs: Sign[]): Sign[] {
  return signs.filter(({ letter }, index) => {
    const before = signs[index - 1]?.letter ?? "";
    return (
      letter !== "&" || !"PMQDVibult".includes(before) || before === "" || !/[SOC]/.test(signs[index + 1]?.letter ?? "")
    );
  });
}

/** What stands behind a preposition that leads to nothing. */
const BOUNDARY_OR_END = /^$|[,;BTI&bi>A]/;

/** Drops prepositions that only a measure follows ("by 30 %", "in 2019"): they lead to nothing that has a letter. */
function withoutDangling(signs: Sign[]): Sign[] {
  return signs.filter(
    (sign, index) => !"bi".includes(sign.letter) || !BOUNDARY_OR_END.test(signs[index + 1]?.letter ?? ""),
  );
}

/** An unknown word counts as a member of a list only where the list ends with it: "coffee and cocoa lower", not "and lets". */
const LIST = /[SOC](?<![SOC],[SOC])(?:(?:,[SOC])*,?&(?:[SOC]|x(?=$|[,;BI>PMVDRA])))+/g;

function foldLists(signs: Sign[]): Sign[] {
  return replaced(signs, LIST, (list, start) => foldList(list, signs[start - 1]?.letter === "K"));
}

/** @param isLinked true where the list stands behind "a link between": both of a pair may be members of it */
function foldList(list: Sign[], isLinked: boolean): Sign[] {
  // "Between the vaccine and placebo" sets one against the other.
  if (list.some(isPlacebo)) return list;
  const marked = list.filter((sign) => sign.letter === "S" || sign.letter === "O");
  if (marked.length === 2 && isLinked) return bothSides(list, marked);
  if (marked.length === 2) return list.length === 3 ? list : [];
  return marked.length === 1 ? marked : list.slice(0, 1);
}

/** "Between A and B or C" links A with each of the others; "between A, B and C" leaves open who goes with whom. */
function bothSides(list: Sign[], marked: Sign[]): Sign[] {
  const joint = list[1];
  return list[0] === marked[0] && joint?.letter === "&" ? [marked[0] as Sign, joint, marked[1] as Sign] : [];
}
