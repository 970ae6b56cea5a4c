import type { CheckedReference } from "#check/checked-reference.ts";
import { SourceLinks } from "./SourceLinks.tsx";
import { noticeLink } from "./source-links.ts";
import { day, text } from "./text.ts";
import { STATUS } from "./word-keys.ts";

/** What is known against a cited work, worded so that only the work can be meant, and where to look it up. */
export function CitedWork({ work }: { work: CheckedReference }) {
  const { status, notice, doi } = work;
  const more = notice && doi ? noticeLink(doi) : null;
  return (
    <>
      {status !== null && status !== "none" && (
        <strong class="status">
          {text(STATUS[status])}
          {notice?.date && ` (${day(notice.date)})`}
        </strong>
      )}
      <SourceLinks doi={doi} pmid={work.pmid} url={work.url} />
      {more && (
        <a href={more} target="_blank" rel="noopener noreferrer" title={text("opensInTab")}>
          {text("noticeLink")}
        </a>
      )}
    </>
  );
}
