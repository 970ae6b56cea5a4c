/** Identifiers, and places that hold studies. What looks like one here is read closely by `identifiersIn` and `sourceKind`. */
const IDENTIFIER =
  /(?:[/=:]|%(?:25)?(?:2f|3d|3a)|^)10\.\d{4,9}(?:\/|%(?:25)?2f)|[/=](?:NCT\d{8}|\d{4}-\d{6}-\d{2}\b)|ISRCTN\d{8}/i;
const PLACE =
  /europepmc\.org|\/(?:pubmed\b|pmc\/articles|\/(?:pubmed\.|pmc\.|(?:www\.)?(?:clinicaltrials\.gov|(?:medr|bior|ar)xiv\.org|sciencedirect\.com\/science\/article|nature\.com\/articles|thelancet\.com\/(?:journals|pdfs)|(?:\w+\.)?chictr\.org|drks\.de\/|anzctr\.org\.au\/|trialregister\.nl\/|jamanetwork\.com\/journals|bmj\.com\/content|academic\.oup\.com\/|link\.springer\.com\/article|mdpi\.com\/\d{4}-|frontiersin\.org\/articles|cochranelibrary\.com\/|karger\.com\/article|cell\.com\/|elifesciences\.org\/articles|peerj\.com\/articles|journals\.[\w.]+\/)))/i;
/** Links that carry the address of a study in order to share it or to search for it. */
const NO_SOURCE = /^[^?]*(?:facebook|twitter|linkedin|whatsapp|reddit|pinterest|telegram|\/x)\.(?:com|me)\/|^mailto:/i;

/** True for an address that by its looks leads straight to a study, a preprint or a trial's registration. */
export function isStudyLink(address: string): boolean {
  const start = address.slice(0, 2_000);
  return (IDENTIFIER.test(start) || PLACE.test(start)) && !NO_SOURCE.test(start);
}
