import { useEffect, useState } from "preact/hooks";
import type { Article } from "#check/article.ts";
import type { ArticleCheck, Findings } from "#check/article-check.ts";
import { type Filtered, readHiddenFindings, writeHiddenFindings } from "#storage/finding-filter.ts";
import { isWorthSaying } from "../CitedWorks.tsx";
import { counted, type TextKey, text } from "../text.ts";
import { AboutArticle } from "./AboutArticle.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { Coverage } from "./Coverage.tsx";
import { ReferenceList } from "./ReferenceList.tsx";
import { SaveCheck } from "./SaveCheck.tsx";
import { StudyDetails } from "./StudyDetails.tsx";
import { searchFindings } from "./search-findings.ts";
import { TabList } from "./TabList.tsx";

interface FindingsViewProps {
  checked: { article: Article; check: ArticleCheck; findings: Findings; unplaced: number[] };
  onShow: (passage: { start: number; end: number }) => void;
  /** What is offered beside the claims; all that the article has where it is left out. */
  lists?: readonly List[];
  /** Opens a report on the reference of that number; null where there is no page to open it in. */
  onReport: ((number: number) => void) | null;
}

const LISTS = ["claims", "details", "references", "vitals"] as const;
type List = (typeof LISTS)[number];
const NAMES: Record<List, TextKey> = {
  claims: "listClaims",
  details: "listDetails",
  references: "listReferences",
  vitals: "listVitals",
};

/** What was found in an article: the check at a glance, and its lists behind tabs, which one search goes through. */
export function FindingsView({ checked, lists = LISTS, onShow, onReport }: FindingsViewProps) {
  const { article, check, findings, unplaced } = checked;
  const [chosen, setList] = useState<List>("claims");
  const [query, setQuery] = useState("");
  const [hidden, setHidden] = useHiddenFindings();
  const shown = searchFindings(check, findings, query);
  const counts: Record<List, number | null> = {
    claims: shown.claims.length,
    details: shown.details.length,
    references: shown.references.length,
    vitals: null,
  };
  const offered = lists.filter((list) => list === "claims" || list === "vitals" || check[list].length > 0);
  const list = offered.includes(chosen) ? chosen : "claims";
  const lost = new Set(unplaced.flatMap((index) => check.claims[index] ?? []));
  // What is known against a cited work must not wait behind a tab.
  const noted = check.references.filter(isWorthSaying).length;
  const isListed = check.claims.length + check.details.length + check.references.length > 0;
  return (
    <>
      <Coverage check={check} words={article.text} onShow={onShow} />
      {noted > 0 && offered.includes("references") && (
        <button type="button" onClick={() => setList("references")}>
          {counted("notedReferences", noted, noted)}
        </button>
      )}
      {isListed && <SearchField value={query} found={query.trim() === "" ? null : sum(counts)} onInput={setQuery} />}
      <TabList
        names={offered.map((name) => ({ id: name, label: text(NAMES[name]), count: counts[name] }))}
        current={list}
        label={text("listsLabel")}
        onChoose={setList}
      />
      <div id={`panel-${list}`} role="tabpanel" aria-labelledby={`tab-${list}`}>
        {list === "claims" && (
          <ClaimList
            claims={shown.claims}
            findings={findings}
            hidden={hidden}
            unplaced={lost}
            language={check.language}
            onHide={setHidden}
            onShow={onShow}
          />
        )}
        {list === "details" && <StudyDetails details={shown.details} findings={findings} onShow={onShow} />}
        {list === "references" && (
          <ReferenceList references={shown.references} retractions={check.retractions} onReport={onReport} />
        )}
        {list === "vitals" && (
          <AboutArticle vitals={article.vitals} check={check} findings={findings} onShow={onShow} />
        )}
      </div>
      <SaveCheck checked={checked} />
    </>
  );
}

function sum(counts: Record<List, number | null>): number {
  return Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);
}

interface SearchFieldProps {
  value: string;
  /** How many findings hold the words; null where nothing is searched for. */
  found: number | null;
  onInput: (query: string) => void;
}

function SearchField({ value, found, onInput }: SearchFieldProps) {
  return (
    <div class="search">
      <input
        type="search"
        aria-label={text("searchLabel")}
        placeholder={text("searchLabel")}
        dir="auto"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span role="status" class="fine">
        {found !== null && counted("searchFound", found, found)}
      </span>
    </div>
  );
}

/** The reader's filter, remembered from one article to the next. */
function useHiddenFindings(): [readonly Filtered[], (hidden: Filtered[]) => void] {
  const [hidden, setHidden] = useState<readonly Filtered[]>(["unknown"]);
  useEffect(() => {
    readHiddenFindings().then(setHidden, (error: unknown) => console.warn("Claimscope's filters:", error));
  }, []);
  const choose = (next: Filtered[]): void => {
    setHidden(next);
    writeHiddenFindings(next).catch((error: unknown) => console.warn("Claimscope's filters:", error));
  };
  return [hidden, choose];
}
