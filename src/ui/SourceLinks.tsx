import { sourceLinks } from "./source-links.ts";
import { text } from "./text.ts";

interface SourceLinksProps {
  doi: string | null;
  pmid: string | null;
  url?: string | null;
}

/** Links to where a work can be looked up; they are followed only by the reader's own click. */
export function SourceLinks(work: SourceLinksProps) {
  const links = sourceLinks(work);
  return links.length === 0 ? null : (
    <span class="source-links">
      {links.map(({ label, name, href }) => (
        <a key={href} href={href} target="_blank" rel="noopener noreferrer" title={text("opensInTab")}>
          {label === "page" ? name : text(label === "doi" ? "linkDoi" : "linkPubmed", name)}
        </a>
      ))}
    </span>
  );
}
