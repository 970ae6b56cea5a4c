import * as z from "zod/mini";
import { CopyReading } from "#article/copy-reading.ts";
import { PageCopy } from "#article/page-copy.ts";
import { Article } from "#check/article.ts";
import { ArticleCheck, Findings } from "#check/article-check.ts";
import { MAX_ARTICLE_LENGTH } from "#check/article-length.ts";
import { ListedPack, PackSummary } from "#claims/packs/stored-pack.ts";
import { Begun } from "#report/begun.ts";
import { ContainerAddress, Destination } from "#report/destination.ts";
import { Contacts, StoredReport } from "#report/kept-report.ts";
import { BegunReport, Quotation, ReportDraft, Written } from "#report/report.ts";
import { SUBJECTS } from "#report/vocabulary.ts";

const nothing = z.optional(z.undefined());
const LanguageCode = z.string().check(z.maxLength(35));
const PackFile = z.object({ source: z.string() });
/** Of a file that is fetched: nothing that could be read on the way, but for a machine's own. */
const Address = z.string().check(z.maxLength(2_000), z.regex(/^(?:https:\/\/.|http:\/\/localhost[:/])/));
const RetractionFacts = z.object({
  works: z.int(),
  date: z.nullable(z.string()),
  complete: z.boolean(),
  own: z.nullable(z.object({ from: z.string(), on: z.string() })),
  address: z.string(),
  weekly: z.boolean(),
  problem: z.nullable(z.string()),
});

/** How far reading and checking this page has come. */
export const PageState = z.discriminatedUnion("phase", [
  z.object({ phase: z.literal("reading") }),
  z.object({ phase: z.literal("no-article") }),
  /** The reader, or an institution, wants nothing of Claimscope on this site. */
  z.object({ phase: z.literal("stopped") }),
  z.object({ phase: z.literal("failed"), message: z.string() }),
  z.object({
    phase: z.literal("checked"),
    article: Article,
    check: ArticleCheck,
    findings: Findings,
    /** Indexes into `check.claims` that could not be placed in the page. */ unplaced: z.array(z.int()),
  }),
]);
export type PageState = z.infer<typeof PageState>;

/** The same for a tab. `not-allowed`: the browser keeps extensions out of its page. */
const TabState = z.union([PageState, z.object({ phase: z.literal("not-allowed") })]);
export type TabState = z.infer<typeof TabState>;

/**
 * What contexts ask each other: name → what is asked, what is answered. The one place where a message gets its shape. Of what the
 * background answers, a page's process may ask for no more than is marked `fromPages`, and at most `most` (see listen.ts).
 */
export const protocol = {
  /** Content script → background: read the article in a copy of the page. */
  "read-copy": {
    fromPages: true,
    ask: PageCopy,
    /** The longest markup of body and head, with a list of what is hidden. */
    most: 12_000_000,
    answer: CopyReading,
  },
  /** Content script → background: check what was read; also sets the number on the toolbar icon. */
  "check-article": {
    fromPages: true,
    ask: Article,
    /** The longest text, with links and lines beside it. */
    most: 24_000_000,
    answer: z.object({ check: ArticleCheck, findings: Findings }),
  },
  /** Panel or popup → background: check a text that the reader selected, typed or pasted. Nothing of it is kept. */
  "check-text": {
    ask: z.object({
      text: z.string().check(z.maxLength(MAX_ARTICLE_LENGTH)),
      language: z.nullable(LanguageCode),
      declared: z.nullable(LanguageCode),
    }),
    /** `languages`: those that the claim set reads. */
    answer: z.object({ article: Article, check: ArticleCheck, findings: Findings, languages: z.array(z.string()) }),
  },
  /**
   * Dialog → background: store a report durably; answered only when it is stored. The dialog names the report, so that
   * asking again after a lost answer does not store it twice.
   */
  "save-report": {
    fromPages: true,
    ask: z.object({ id: z.uuid(), draft: ReportDraft, contacts: Contacts, send: z.boolean() }),
    /** `sending`: it is in the outbox as well, as was asked. */
    answer: z.object({ id: z.string(), sending: z.boolean() }),
  },
  /** Dialog → background: what was begun on this page and not saved, and where reports on it go once the reader wants that. */
  "open-desk": {
    fromPages: true,
    ask: z.object({ source: z.string(), about: z.enum(SUBJECTS) }),
    answer: z.object({
      begun: z.array(z.object({ id: z.string(), draft: BegunReport })),
      /** The container that reports go to, if it is a server that the reader has allowed. */
      server: z.nullable(z.string()),
      /** Private windows: what is kept is in memory only. */
      isPrivate: z.boolean(),
    }),
  },
  /** Dialog → background: keep what has been written so far; answered when it is stored. Null forgets it. */
  "keep-begun": {
    fromPages: true,
    ask: z.object({ id: z.uuid(), draft: z.nullable(BegunReport) }),
    answer: nothing,
  },
  /** Dialog → background: open the list of reports in a tab. */
  "open-reports": { fromPages: true, ask: nothing, answer: nothing },
  /** Popup → background. A page's process has no business with all reports. */
  "list-reports": {
    /** Reports of private windows are told in private windows alone. */
    ask: z.object({ isPrivate: z.boolean() }),
    answer: z.object({ reports: z.array(StoredReport), begun: z.array(Begun) }),
  },
  "edit-report": { ask: z.object({ id: z.string(), written: Written }), answer: nothing },
  "delete-report": { ask: z.object({ id: z.string() }), answer: nothing },
  /** Deletes a report where it has arrived, and then here. */
  "delete-there": { ask: z.object({ id: z.string() }), answer: nothing },
  /** Saves what was begun in a dialog that is gone, with the words that it has now. */
  "save-begun": { ask: z.object({ id: z.string(), draft: ReportDraft }), answer: nothing },
  "drop-begun": { ask: z.object({ id: z.string() }), answer: nothing },
  /** Puts a report into the outbox: from here on it is posted by itself. */
  "send-report": { ask: z.object({ id: z.string(), url: ContainerAddress }), answer: nothing },
  /** The reader has mailed, copied or exported it. */
  "hand-over": { ask: z.object({ id: z.string() }), answer: nothing },
  "take-back": { ask: z.object({ id: z.string() }), answer: nothing },
  /** Reads an exported file again; what is there already stays as it is. */
  "import-reports": {
    ask: z.object({ json: z.string() }),
    answer: z.object({ added: z.int(), present: z.int(), problems: z.array(z.string()) }),
  },
  /** Where the reports for a recipient go: a host, or the makers of the claim set. */
  destination: {
    ask: z.object({ recipient: z.string() }),
    answer: z.nullable(Destination),
  },
  "list-destinations": {
    ask: nothing,
    answer: z.array(z.object({ recipient: z.string(), destination: Destination })),
  },
  "choose-destination": {
    ask: z.object({ recipient: z.string(), destination: z.nullable(Destination) }),
    answer: nothing,
  },
  /** Popup → background: show a report's passage in a tab. `exact`: in its own words; `changed`: in words much like them. */
  "find-passage": {
    ask: z.object({ tabId: z.int(), quotation: Quotation }),
    answer: z.enum(["exact", "changed", "lost"]),
  },
  /** Posts what is due, as after the reader has allowed a host. */
  "run-outbox": { ask: nothing, answer: nothing },
  /** Options → background: the claim packs. A file is looked at before it is saved, so that the reader sees what would change. */
  "list-packs": { ask: nothing, answer: z.array(ListedPack) },
  "look-at-pack": {
    ask: PackFile,
    answer: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("fits"), pack: PackSummary, before: z.nullable(PackSummary) }),
      z.object({ kind: z.literal("refused"), problems: z.array(z.string()) }),
    ]),
  },
  /** Answers what keeps the file from being used; nothing where it was saved. */
  "save-pack": { ask: PackFile, answer: z.array(z.string()) },
  "remove-pack": { ask: z.object({ name: z.string() }), answer: nothing },
  /** Options → background: the data on retracted works. `update-retractions` is the one message that has something fetched. */
  "retraction-data": { ask: nothing, answer: RetractionFacts },
  "update-retractions": {
    ask: z.object({ address: Address }),
    answer: z.object({ problem: z.nullable(z.string()) }),
  },
  "choose-retractions": {
    ask: z.object({ address: Address, weekly: z.boolean() }),
    answer: nothing,
  },
  "forget-retractions": { ask: nothing, answer: nothing },
  /** Options → background: the claim set that ships, in numbers. */
  "claim-set-facts": {
    ask: nothing,
    answer: z.object({ version: z.string(), claims: z.int(), evidence: z.int(), reviewed: z.nullable(z.string()) }),
  },
  /** Options → background: all settings as the text of a file, and from one; a file is looked at before it is used. */
  "export-settings": { ask: z.object({ withReports: z.boolean() }), answer: z.string() },
  "look-at-settings": {
    ask: z.object({ source: z.string() }),
    answer: z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("fits"),
        allowed: z.int(),
        stopped: z.int(),
        hidden: z.int(),
        packs: z.int(),
        reports: z.nullable(z.int()),
        destinations: z.array(z.object({ recipient: z.string(), to: z.string() })),
        retractions: z.string(),
      }),
      z.object({ kind: z.literal("refused"), problem: z.string() }),
    ]),
  },
  /** Answers what could not be taken over; nothing where all was. */
  "use-settings": { ask: z.object({ source: z.string() }), answer: z.array(z.string()) },
  "delete-everything": { ask: nothing, answer: nothing },
  /**
   * Popup → background: the state of a tab's page, after putting a content script into it where it has none. Asked by way of
   * the background, so that what a page's process says is read by its schema in one place, and the popup stays small.
   */
  "tab-state": { ask: z.object({ tabId: z.int(), again: z.boolean() }), answer: TabState },
  /** Background → content script of the tab. `again` reads a page anew that had no article or could not be checked. */
  "page-state": { ask: z.optional(z.object({ again: z.boolean() })), answer: PageState },
  "show-passage": { ask: z.object({ start: z.int(), end: z.int() }), answer: z.object({ shown: z.boolean() }) },
  /** Background → content script: go to the next finding, or to the one before. */
  walk: { ask: z.object({ direction: z.union([z.literal(1), z.literal(-1)]) }), answer: nothing },
  /** Background → content script: the text of the whole page, and to show a part of it. */
  "page-text": { ask: nothing, answer: z.object({ text: z.string() }) },
  "show-in-page": { ask: z.object({ start: z.int(), end: z.int() }), answer: z.object({ shown: z.boolean() }) },
  /**
   * Popup or context menu → content script: open the report dialog for the selection, for the whole page, or for a reference by its
   * number. Not opened on pages that ask for passwords or payment.
   */
  "open-report": {
    ask: z.optional(z.object({ reference: z.optional(z.int()) })),
    answer: z.object({ opened: z.boolean() }),
  },
} as const;

type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Ask<N extends MessageName> = z.infer<Protocol[N]["ask"]>;
export type Answer<N extends MessageName> = z.infer<Protocol[N]["answer"]>;
