/** An address that a link may lead to. */
export interface SourceLink {
  label: "doi" | "pubmed" | "page";
  /** The identifier itself, or the host of a page. */
  name: string;
  href: string;
}

interface Identified {
  doi: string | null;
  pmid: string | null;
  url?: string | null;
}

/**
 * Where a work can be looked up: its DOI, its PubMed record, else the page that the article links to. Built from
 * identifiers of the right form only, and https only, because references come from someone else's page.
 */
export function sourceLinks({ doi, pmid, url }: Identified): SourceLink[] {
  const links: SourceLink[] = [];
  if (doi && /^10\.\d{4,9}\/\S+$/.test(doi))
    links.push({ label: "doi", name: doi, href: `https://doi.org/${encodeDoi(doi)}` });
  if (pmid && /^[1-9]\d{0,8}$/.test(pmid))
    links.push({ label: "pubmed", name: pmid, href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` });
  const page = links.length === 0 && url ? securePage(url) : null;
  if (page) links.push({ label: "page", name: page.host, href: page.href });
  return links;
}

/** Where the publisher shows the notice about a work (Crossref's Crossmark); null where the DOI has not the form of one. */
export function noticeLink(doi: string): string | null {
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? `https://crossmark.crossref.org/dialog/?doi=${encodeDoi(doi)}` : null;
}

/** Slashes belong to a DOI; everything else that means something in an address is encoded. Half a character cannot be. */
function encodeDoi(doi: string): string {
  return doi.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

function securePage(url: string): URL | null {
  const page = URL.canParse(url) ? new URL(url) : null;
  return page?.protocol === "https:" ? page : null;
}
