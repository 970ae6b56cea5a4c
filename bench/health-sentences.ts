// Sentences as health articles have them, made from a seed: the same seed gives the same text, everywhere.

const REMEDIES = [
  "statins",
  "vitamin C",
  "regular exercise",
  "green tea",
  "the flu vaccine",
  "a low-salt diet",
  "acupuncture",
  "fish oil",
  "zinc",
  "physiotherapy",
  "aspirin",
  "garlic",
  "probiotics",
  "yoga",
  "the new inhaler",
];
const HABITS = [
  "smoking",
  "drinking alcohol",
  "sitting all day",
  "too little sleep",
  "eating processed meat",
  "working at night",
  "stress at home",
  "skipping breakfast",
];
const OUTCOMES = [
  "a heart attack",
  "the common cold",
  "lung cancer",
  "migraine",
  "type 2 diabetes",
  "back pain",
  "depression",
  "dementia",
  "high blood pressure",
  "a stroke",
  "asthma",
  "tooth decay",
];
const LOWERS = [
  "lowers the risk of",
  "protects against",
  "helps against",
  "does not prevent",
  "may reduce",
  "has no effect on",
  "is said to cure",
];
const RAISES = ["raises the risk of", "causes", "is linked to", "leads to", "has nothing to do with", "may trigger"];
const PEOPLE = [
  "older adults",
  "pregnant women",
  "children",
  "people with kidney disease",
  "smokers",
  "nurses on night shifts",
  "amateur runners",
];
const PLACES = ["Ghent", "Aarhus", "Porto", "Turku", "Leeds", "Graz"];
const MONTHS = ["three months", "a year", "six weeks", "about ten years"];

type Random = () => number;
type Wording = (random: Random) => string;

/** What sentences are made of: claims that a claim set may know, and all that stands around them in an article. */
const WORDINGS: readonly Wording[] = [
  (random) => `${capital(pick(REMEDIES, random))} ${pick(LOWERS, random)} ${pick(OUTCOMES, random)}.`,
  (random) =>
    `${capital(pick(HABITS, random))} ${pick(RAISES, random)} ${pick(OUTCOMES, random)}, most doctors would say today.`,
  (random) =>
    `In ${pick(PEOPLE, random)}, ${pick(REMEDIES, random)} ${pick(LOWERS, random)} ${pick(OUTCOMES, random)} after ${pick(MONTHS, random)}.`,
  (random) =>
    `Researchers in ${pick(PLACES, random)} followed ${number(random)} ${pick(PEOPLE, random)} for ${pick(MONTHS, random)} and asked them every week how they felt.`,
  (random) =>
    `Whether ${pick(REMEDIES, random)} ${pick(LOWERS, random)} ${pick(OUTCOMES, random)} will only be known once the second trial has ended.`,
  (random) =>
    `The idea that ${pick(HABITS, random)} ${pick(RAISES, random)} ${pick(OUTCOMES, random)} is older than any of the studies behind it.`,
  (random) =>
    `My neighbour, who turned ${20 + Math.floor(random() * 70)} in spring, keeps a jar on the kitchen shelf and takes a spoonful whenever it rains.`,
  (random) =>
    `The clinic opens at eight, and by nine the corridor is full of ${pick(PEOPLE, random)} waiting for their turn.`,
  () => "Nobody likes to wait, yet patience is most of what is asked for here.",
  (random) =>
    `About ${number(random)} of them (${Math.floor(random() * 100)} %) stopped early, e.g. because they moved away.`,
  () => "What does that mean for you?",
  (random) =>
    `Dr. Lena ${pick(["Vos", "Marsh", "Okafor", "Lindqvist"], random)} of the university in ${pick(PLACES, random)} is more careful: “We counted, and we do not know why.”`,
];

/** Endless sentences for a seed. */
export function* healthSentences(seed: number): Generator<string, never> {
  const random = randomFrom(seed);
  for (;;) yield pick(WORDINGS, random)(random);
}

/** The generator known as mulberry32: small, and good enough to mix words. Numbers from 0 up to, not including, 1. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

function number(random: Random): string {
  return Math.floor(100 + random() * 9_000).toLocaleString("en");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
