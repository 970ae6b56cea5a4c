import type { WordOrder } from "./lexicon.ts";

/**
 * The ways in which a clause can say that a subject S does something to an outcome O, in the letters of
 * {@link file://./symbols.ts}. Words without a letter (articles, auxiliaries, adverbs of degree) may stand anywhere.
 * A word that fits no slot (x) matches no template, which is what keeps the reader silent about it.
 */
export type Template = {
  name: string;
  pattern: RegExp;
  /** Word order that a language must have for it. */
  needs?: WordOrder;
  /** Holds only where a verb like "is" stands between subject and outcome. */
  copula?: true;
  /** Holds only where the preposition before the subject says "by" or "with", not "in". */
  marksAgent?: true;
  /** What is said of the subject by a clause of its own, "S, which …": all before the subject is about something else. */
  relative?: true;
  /** Opens with its verb, so that an adverbial may stand before it. */
  verbFirst?: true;
  /** Its second clause has the subject of the first: negations before the joint are not its own. */
  joined?: true;
  /** Tells what stands in no direction to the other, and may name what that is for. */
  relation?: true;
  /** Two comparisons that go together: "the more, the less". */
  gradual?: true;
  /** The subject acts on the outcome itself; people who are named by what they do act otherwise. */
  acts?: true;
  /** Names the outcome apart from the verb, which then is about whatever there is to it, or about those who have it. */
  about?: "outcome" | "anything" | "patients";
  /** The comparison decides, so that what it compares with must have no effect of its own; `denied` where only likeness would mislead, `within` where the template takes it. */
  compares?: "always" | "denied" | "within";
  /** The words for the outcome must name people who have it, or stand beside a word for people. */
  ofPeople?: true;
  /** Holds only where the subject is people who are named by what they do. */
  byDeed?: true;
  /** What it relates stands in a clause of its own, behind one that names the subject: after a colon, or after any mark. */
  apart?: "colon" | "any";
  /** A verb that says what the subject is used for, and one that says that it is no use. */
  purpose?: true;
  /** The words for the subject must name people who have it. */
  exposed?: true;
  /** Opens with people who go without, in words that name no more than that ("unvaccinated"). */
  lacks?: true;
  /** Holds only where a verb is sure to stand right behind the subject, so that no noun does ("statin makers"). */
  actsFirst?: true;
  /** Its comparison stands behind the outcome, and is not said of it where that only tells what people have. */
  trails?: true;
  /** Says that one can take the subject and is spared the outcome. */
  without?: true;
  /** Names no more than the two, in a sentence that says of findings that they leave the matter open. */
  open?: true;
  /** Fits only what says that there is no difference. */
  says?: "none";
};

// The subject: "statins", "taking statins", "people on statins", "children who got the vaccine", "without statins".
const S = "(?:g+(?:i[gC]+)*(?:[riul]|,r)*|[ul]*)S[ul]*";
// The outcome: "heart attacks", "the risk of a heart attack", "fewer heart attacks", "heart attack risk", "blood pressure levels".
const O = "(?:i?g+i?|iC|[rT]g*)?M?Q*M?(?:i?g+i?|i)?t?OQ?";
const POPULATION = "(?:i?g+|iC)?";
// What is said of the subject behind a colon: "fewer deaths", "attacks come as often", "lowers the risk".
// By whom may be told once more: "people who take them".
const TAKERS = "(?:i?g+(?:r?u+)?Y?)?";
const AFTER_COLON = `${TAKERS}MQ*(?:i?g+i?)?t?OQ?|${TAKERS}[it]?Q*OQ?[MVP]|P(?:i?g+)?M?Q*t?OQ?`;
// What may part a subject from its verb: a comma, or a remark between two that names nothing else ("…, which millions take, …",
// "…, with olive oil, nuts and greens, …").
const PAUSE = "(?:,(?:[Bgruxib]{0,8},|ix{1,2}(?:,x{1,2}){0,4},?&x{1,3},)?)?";
// "Statins are drugs that …": what follows is said of the subject.
const WHICH = "x{0,2}[TBr]";

const sources: [name: string, source: string, options?: Omit<Template, "name" | "pattern">][] = [
  // "eased pain no more than placebo did": the comparison decides.
  ["active-compared", `${S}${POPULATION}${PAUSE}P${O}M(?=>)`, { acts: true, compares: "always" }],
  ["active", `${S}${POPULATION}${PAUSE}[PD]${O}`, { acts: true }],
  ["comparative", `${S}${POPULATION}${PAUSE}(?:g+i?)?(?:Mg*Q*M?|Q+M)(?:>[gl]*Y|>[gl]*)?(?:g+i?)?t?OQ?`],
  ["comparative-after", `${S}${POPULATION},?[it]?Q*OQ?${POPULATION}M`, { trails: true }],
  ["verb-final", `${S}${POPULATION},?${O}${POPULATION}[PD]`, { needs: "verb-final" }],
  // "Деменцию гинкго не предотвращает": cases tell which is which.
  ["object-subject-verb", `Q*OQ?,?${S}P`, { needs: "free" }],
  ["active-which", `${S}${WHICH}[PD]${O}`, { copula: true, acts: true }],
  ["verb-final-which", `${S}${WHICH}${O}${POPULATION}[PD]`, { needs: "verb-final", copula: true }],
  ["relative", `S,?B${POPULATION}(?<own>[PM]${O})`, { relative: true, joined: true }],
  [
    "relative-final",
    `S,?B${POPULATION}(?<own>${O}${POPULATION}[PM])`,
    { relative: true, needs: "verb-final", joined: true },
  ],
  // "Lowers cholesterol but does not prolong life": the second verb has the subject of the first.
  ["shared-subject", `${S}${POPULATION}P[^;,TBISO>]*,?[B&],?(?=(?<own>P${O}|W))(?:P${O}|W)`, { joined: true }],
  // "Eat more fibre: it lowers …", "The test saves lives: fewer people die of …".
  ["explained", `[ul]*S[ul]*n*(?:PQ?M?)?;(?<own>(?:${AFTER_COLON})(?=$|[,;>]))`, { apart: "colon" }],
  // "Take folic acid; that lowers …"
  ["that-does", `[ul]*S[ul]*[,;]B?Tu*(?<own>P${O})`, { apart: "any" }],
  // "Have your back cracked and you are rid of the pain."
  ["and-then", `[ul]*S[ul]*,?&(?<own>P${O})`, { apart: "any", needs: "verb-second", copula: true }],
  ["and-then-named", `[ul]*S[ul]*,?&(?<own>Wg*)`, { apart: "any", needs: "verb-second" }],
  ["taken-and-then", `u+S[ul]*,?&(?<own>${O}V)`, { apart: "any", needs: "verb-second" }],
  // "You can have it done, but attacks come just as often."
  ["but-alike", `[ul]*S[ul]*,?B(?<own>Q*OQ?M(?=$|[,;>]))`, { apart: "any", says: "none" }],
  // "A cold is caused by a virus, so S does not help."
  ["topic-first", `[BI]?Q*O[xZYVbn]{0,6},&?B?(?<own>S(?:P|gM)|PSt?)(?=$|[,;])`, { apart: "any", about: "anything" }],
  // "They took S or placebo; in both groups O was as common."
  ["groups-alike", `g+u*S&C(?:;|,&?)(?<own>i?g+Mg*Q*O|Q*OQ?M)`, { apart: "any", says: "none", compares: "within" }],
  // "Taking S to prevent O is a waste of money."
  ["purpose", `${S}(?:P${O}|${O}P)P|(?:P${O}|${O}P)${S}P|[bi](?:P${O}|W),${S}P`, { purpose: true }],
  // "You can take S without getting O."
  ["without", `(?:g+u*|u+)Sl(?:(?:Y|P)M?Q*|MQ*|Q+)t?O`, { without: true }],
  // "Poisons the tumour and lowers …": what the first verb says need not be known, so long as it is the subject's.
  [
    "shared-unknown",
    `${S}(?:x|R|uC)[^;,TBISO>&]{0,5}(?:&|,B)(?<own>P(?:i?g+)?Q*t?OQ?)`,
    { joined: true, actsFirst: true },
  ],
  // "Tegen mazelen haalt de prik niets uit": the preposition marks the outcome, wherever it stands.
  ["for-first", `[it](?:g+i?)?Q*OQ?,${S}(?:P?M(?=>)|PQ?)`, { about: "anything", compares: "denied" }],
  // "Antibiotics against a cold work no better than placebo."
  ["for-between", `${S}[it](?:g+i?)?Q*O(?:P?M(?=>)|PQ?)`, { about: "anything", compares: "denied" }],
  // "Patients with O who received S lived longer": what befalls those who have it.
  [
    "among-patients",
    `(?:g+iQ*OQ?(?:,?r)?[ul]+|Og+(?:,?r)?[iul]+|O(?:,?r)?[ul]+)S(?:P|M(?=>))`,
    { about: "patients", compares: "denied" },
  ],
  // "COVID patients on S got better no faster", "Mensen met O die S namen, …".
  [
    "among-treated",
    `(?:(?:g+[ir]*Q*O|Og+),?(?:[biul]|r[ul]*)|O,?(?:[iul]+|r[ul]*)|g+[irb]+O(?=S[uYl]*,))S[uYl]*,?(?:P?M(?=>)|P|Q?M|MQ)`,
    { about: "patients", compares: "denied", ofPeople: true },
  ],
  // "People with O have fewer attacks on S."
  ["among-spared", `(?:g+[ir]+[uY]*Q*O|Og*)MQ[bi]${S}`, { about: "patients", compares: "denied", ofPeople: true }],
  // "Cancer patients who exercise live longer", where people are named by what they do.
  ["among-doers", `O,?SM`, { about: "patients", compares: "denied", byDeed: true }],
  // "Ouderen die last hadden van O, waren met S niet beter af."
  [
    "among-helped",
    `(?:g+[ir]+Q*O|Og*),(?:P[ib]S|[ib]S(?:P|M))`,
    { about: "patients", compares: "denied", ofPeople: true },
  ],
  ["given-to", `u+S[it]?(?:g+i?)?O(?:P?M(?=>)|P|M)`, { about: "patients", compares: "denied", ofPeople: true }],
  // "Bij artrose is S effectiever", "aan O verandert S niets".
  [
    "among-first",
    `[ib](?:g+i?)?Q*Og*(?:P${S}Q?|${S}(?:PM(?=>)|Q*PQ?))`,
    { needs: "verb-second", about: "patients", compares: "denied" },
  ],
  ["object-first", `t(?:g+i)?Q*OP?${S}Q*P?`, { needs: "verb-second", about: "outcome", compares: "denied" }],
  // "Das Risiko für X senken Statine": a risk does nothing, so that it is what something is done to.
  ["object-verb-subject", `(?:Q+t?OQ?|OQ)P${S}`, { needs: "verb-second" }],
  ["verb-first", `P${S}${POPULATION}${O}`, { needs: "verb-second", verbFirst: true }],
  // "Maakt COPD-patiënten minder kortademig".
  ["active-people", `${S}P(?:Og*|g+[ir]*O)M`, { ofPeople: true, about: "patients", compares: "denied" }],
  // "Geeft voor de meeste soorten kanker geen verhoogd risico".
  ["active-measured", `${S}Pt(?:g+i)?Q*OM`],
  // "Met obesitas stijgt het risico op X", where people are named with the preposition.
  ["exposed-occurs", `S[ul]*VQ+t?OQ?`, { needs: "verb-second", exposed: true }],
  ["passive", `${O}P?b${S}`],
  ["reversed-compared", `${O}Z${S}M(?=>)`, { compares: "denied" }],
  ["reversed", `${O}${POPULATION},?Zb?${S}`],
  ["reversed-which", `${O}${WHICH}Z${S}`, { copula: true }],
  ["reversed-first", `Z${S}${O}`, { copula: true }],
  ["passive-final", `${O}b${S}P`, { needs: "verb-final" }],
  // "Zware acne wordt met S bij de meesten teruggedrongen."
  ["passive-with", `${O}i${S}(?:i?g+)?P`, { needs: "verb-final", marksAgent: true }],
  // "Hart- en vaatziekten hou je met S niet tegen."
  ["object-agent", `Q*OQ?Pi${S}`, { needs: "verb-second", marksAgent: true }],
  // "Unvaccinated children get O more often than those who had S."
  ["without-first", `lg+Y?(?:MQ*t?OQ?|t?Q*OQ?M)>[griY]*u*S[uY]*`, { lacks: true }],
  // "Cut your risk of a heart attack with statins": told to do it, and by what.
  ["verb-agent", `g*P${O}[bi]${S}`, { marksAgent: true }],
  ["occurs-compared", `${O}${POPULATION}V[bi]${S}M(?=>)`],
  // "Depressed people improve more on S than on placebo."
  ["occurs-more", `${O}${POPULATION}VM[bi]${S}(?=>)`, { compares: "always" }],
  // "Measles strikes children who had S less often."
  ["befalls", `${O}Y${S}M(?=$|[>,;])`],
  ["occurs", `${O}${POPULATION}(?:MQ?|V|PM)[bi]${S}`],
  // "Onder rokers sterven er dankzij S minder aan O".
  ["occurs-among-second", `Mg*[bi]${S}g*Q*O`, { needs: "verb-second" }],
  ["occurs-among", `(?:g+(?:i[gC]+)*)?M${O}[bi]${S}`],
  // "Fewer people on S had O than on placebo."
  ["fewer-of-them", `M(?:g+(?:i|r?u+))?S[uY]*Q*O(?=>)`, { compares: "always" }],
  // "Seltener erkranken daran Menschen, die …": people who have it, last.
  ["occurs-to", `MQ*t?OQ?g+(?:[riul]|,r)*[ul]*S[ul]*`, { needs: "verb-second" }],
  // "The more fibre people eat, the lower their risk": two comparisons, which go together.
  ["the-more", `T?M[gul]*S[gul]*,?T?M(?:g+)?Q*M?(?:g+)?t?OQ?`, { gradual: true }],
  ["among-occurs", `[bi]${S}${POPULATION},?${O}[MV]`],
  ["among-has", `(?:g+Y?|Y)?[bi]${S}${POPULATION},?g*M${O}`],
  ["among-verb", `[bi]${S}${POPULATION},?[VM]${O}`, { needs: "verb-second" }],
  ["among-verb-compared", `[bi]${S}${POPULATION},?V${O}M(?=>)`, { needs: "verb-second", compares: "denied" }],
  ["verb-occurs-compared", `V${O}[bi]${S}M(?=>)`, { needs: "verb-second", verbFirst: true }],
  ["verb-occurs", `V${O}[bi]${S}`, { needs: "verb-second", verbFirst: true }],
  ["occurs-final", `${O}[bi]${S},?[MV]`, { needs: "verb-second" }],
  // "After the vaccine children are protected against measles."
  ["agent-first", `[bi]${S}${POPULATION}${PAUSE}g*P${O}`],
  ["agent-final", `[bi]${S}${POPULATION}${PAUSE}${O}${POPULATION}P`, { needs: "verb-final" }],
  // W is predicate and outcome in one: "lose weight".
  // "Unblocks the nose no better than placebo."
  ["named-compared", `${S}${POPULATION}${PAUSE}WM(?=>)`, { acts: true, compares: "always" }],
  ["named-outcome", `[bi]?${S}${POPULATION},?g*Wg*|Wg*[bi]${S}|g+WM?[bi]${S}`],
  ["change", `D${O}[bi]${S}`],
  // "Children get autism from the jab": what comes over people, and from what.
  ["incurs", `(?:g+[iu]*C?)?Yg*${O}b${S}|b${S}Y(?:g+)?${O}|(?:g+)?Yg*b${S}${O}`],
  // "Kanker krijg je er niet van".
  ["incurs-first", `Q*OQ?Yg*b${S}`, { needs: "verb-second" }],
  ["incurs-final", `b${S}(?:g+)?${O}Y`, { needs: "verb-final" }],
  // "No difference in O between S and placebo."
  ["difference", `[DPM]${O}i?u*S&[Cgn]`, { compares: "within" }],
  ["alike-for", `u*S&[Cgn]M(?:i?g+i?|i)Q*O|i(?:g+i?)?Q*O,u*S&[Cgn]M`, { compares: "within", says: "none" }],
  ["difference-first", `[PM]i?u*S&[Cgn]i?Q*O`, { compares: "within" }],
  ["difference-last", `i?u*S&[Cgn][PM]Q*O`, { compares: "within", needs: "verb-second" }],
  ["link", "g*Ku*Su*[&i]O|g*KO[&i]S|Su*Ki?Q*O|Su*&O[PK]"],
  ["link-last", `i?u*S&On*g*K`, { needs: "verb-second" }],
  // "Zout zorgt ervoor dat de bloeddruk stijgt", "doet … stijgen".
  ["makes-occur", `${S}T?${O}V`, { needs: "verb-final", copula: true }],
  ["cause-is", `P${O}${S}`, { copula: true }],
  ["relation", `[bi]?${S}R${O}`, { relation: true }],
  ["relation-which", `${S}${WHICH}R${O}`, { copula: true, relation: true }],
  ["relation-final", `${S}${O}R`, { needs: "verb-final", relation: true }],
  ["relation-final-which", `${S}${WHICH}${O}R`, { needs: "verb-final", copula: true, relation: true }],
  ["relation-mutual", "S&OR", { relation: true }],
  ["relation-passive", `${O}Rb${S}`, { relation: true }],
  // "Studies on S and O contradict each other", "For O, trials of S point both ways".
  ["open", `n*[iu]*S[ul]*n*[&i]+(?:g+i)?Q*OQ?|i(?:g+i)?Q*OQ?,?n*[iu]*S[u]*n*`, { open: true }],
  ["relation-first", `R${S}${O}`, { needs: "verb-second", verbFirst: true, relation: true }],
];

/** All templates, in the order in which they are tried. */
export const TEMPLATES: readonly Template[] = sources.map(([name, source, options]) => ({
  name,
  pattern: new RegExp(source),
  ...options,
}));
