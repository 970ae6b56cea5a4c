/** Identifiers, and places that hold studies. What looks like one here is read closely by `identifiersIn` and `sourceKind`. */
const IDENTIFIER =
  /(?:[/=:]|%(?:25)?(?:2f|3d|3a)|^)10\.\d{4,9}(?:\/|%(?:25)?2f)|[/=](?:NCT\d{8}|\d{4}-\d{6}-\d{2}\b)|ISRCTN\d{8}/i;
const PLACE =
  /europepmc\.org|\/article\/(?:pii)?s\d{4}|\/content\/\d+\/\w+\/\w|nih\.gov\/books\/nbk|researchsquare\.com\/article|ssrn\.com\/|\/(?:pubmed\b|pmc\/articles|\/(?:pubmed\.|pmc\.|(?:www\.)?(?:clinicaltrials\.gov|(?:medr|bior|ar)xiv\.org|sciencedirect\.com\/science\/article|nature\.com\/articles|thelancet\.com\/(?:journals|pdfs)|(?:\w+\.)?chictr\.org|drks\.de\/|anzctr\.org\.au\/|trialregister\.nl\/|jamanetwork\.com\/journals|bmj\.com\/content|academic\.oup\.com\/|link\.springer\.com\/article|mdpi\.com\/\d{4}-|frontiersin\.org\/articles|cochranelibrary\.com\/|karger\.com\/article|cell\.com\/|elifesciences\.org\/articles|peerj\.com\/articles|nice\.org\.uk\/guidance|cyberleninka\.ru\/article|journals\.[\w.]+\/)))/i;
/** Guidelines that say on what evidence they rest; many have no number. */
const GUIDELINE =
  /\/\/(?:www\.)?(?:richtlijnen\.nhg\.org\/\w+\/\w|richtlijnendatabase\.nl\/(?:en\/)?richtlijn\/\w|cr\.minzdrav\.gov\.ru\/\w|register\.awmf\.org\/(?:\w\w\/)?leitlinien\/\w)/i;
/** Links that carry the address of a study in order to share it, searches for an author or a topic, and lists of references to download. */
const NO_SOURCE =
  /^[^?]*(?:facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|\/x)\.(?:com|me)\/|^mailto:|[?&]term=(?!\d)|^https?:\/\/citation-needed\.|[?&]format=(?:refman|ris|bibtex|endnote)|\/(?:export|show|download)-?citations?(?:[/?]|$)/i;
/** DOIs of data, code and reviewers' reports. */
const NO_STUDY = /10\.(?:5061\/dryad|5281\/zenodo|6084\/m9|17605\/osf|17632\/|5256\/)/i;
/** The homepage of a journal or a register has no number in its path, studies have. */
const HAS_NUMBER = /^(?:https?:)?\/\/[^/]*\/.*\d|^\/[^/].*\d/i;

/** True for an address that by its looks leads straight to a study, a preprint or a trial's registration. */
export function isStudyLink(address: string): boolean {
  const start = address.slice(0, 2_000);
  const isStudy = IDENTIFIER.test(start)
    ? !NO_STUDY.test(start)
    : GUIDELINE.test(start) || (PLACE.test(start) && HAS_NUMBER.test(start));
  return isStudy && !NO_SOURCE.test(start);
}
