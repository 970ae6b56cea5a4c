import { browser } from "wxt/browser";
import type { Handlers } from "#messaging/listen.ts";
import type { Sender } from "#messaging/respond.ts";
import { createReport } from "#report/create-report.ts";
import { handedOver, NEW, queued, withdrawn } from "#report/delivery.ts";
import { editReport } from "#report/edit-report.ts";
import type { Contacts } from "#report/kept-report.ts";
import { hostPattern, recipientOf } from "#report/recipient.ts";
import type { ReportDraft } from "#report/report.ts";
import { haveSameWords } from "#report/same-words.ts";
import { dropBegun, keepBegun, listBegun } from "#storage/begun-reports.ts";
import { dropDestination, listDestinations, readDestination, writeDestination } from "#storage/destinations.ts";
import { changeReport, deleteReport, listReports, readReport, saveReport } from "#storage/report-store.ts";
import { deleteThere } from "./delete-there.ts";
import { findInTab } from "./find-in-tab.ts";
import { importReports } from "./import-reports.ts";
import { runOutbox, type Surroundings } from "./run-outbox.ts";

const NO_CONTACTS: Contacts = { emails: [], pages: [] };

/** Answers all messages about reports, in the background. Whatever is answered has been stored. */
export function reportHandlers(around: Surroundings): Handlers {
  /** Beside the answer: whoever asked does not wait for a server. */
  const post = (): void => {
    runOutbox(around).catch((error: unknown) => console.error("Claimscope's outbox:", error));
  };
  return {
    "save-report": async ({ id, draft, contacts, send }, sender) => {
      const { isPrivate } = sender;
      mustBeOwn(draft.source, sender);
      const to = send ? await allowedServer(draft, around) : null;
      const report = createReport(draft, stamp(id));
      const delivery = to === null ? NEW : queued(NEW, to, new Date());
      const kept = await saveReport({ report, delivery, contacts }, isPrivate);
      await dropBegun(id);
      const sending = kept.delivery.state !== "draft";
      if (sending) post();
      return { id, sending };
    },
    "open-desk": async ({ source, about }, sender) => {
      const { isPrivate } = sender;
      mustBeOwn(source, sender);
      return {
        begun: (await listBegun(isPrivate)).filter(({ draft }) => draft.source === source),
        server: await allowedServer({ source, about }, around),
        isPrivate,
      };
    },
    "keep-begun": async ({ id, draft }, sender) => {
      const { isPrivate } = sender;
      if (draft) mustBeOwn(draft.source, sender);
      const saved = await readReport(id);
      // Told twice, and saved in between: nothing is begun any more.
      if (!draft || (saved && haveSameWords(saved.report, draft))) await dropBegun(id);
      else await keepBegun({ id, draft, at: new Date().toISOString() }, isPrivate);
    },
    "open-reports": async () => {
      await browser.tabs.create({ url: `${browser.runtime.getURL("/popup.html")}#reports` });
    },
    "list-reports": async ({ isPrivate }) => {
      const reports = await listReports();
      const begun = [...(await listBegun(false)), ...(isPrivate ? await listBegun(true) : [])];
      return { reports: reports.filter((entry) => isPrivate || entry.kind !== "report" || !entry.isPrivate), begun };
    },
    "edit-report": async ({ id, written }) => {
      await changeReport(id, ({ report, delivery, contacts }) => ({
        report: editReport(report, delivery, written, new Date()),
        delivery,
        contacts,
      }));
    },
    "delete-report": ({ id }) => deleteReport(id),
    "delete-there": ({ id }) => deleteThere(id, around),
    "save-begun": async ({ id, draft }) => {
      await saveReport({ report: createReport(draft, stamp(id)), delivery: NEW, contacts: NO_CONTACTS });
      await dropBegun(id);
    },
    "drop-begun": ({ id }) => dropBegun(id),
    "send-report": async ({ id, url }) => {
      await changeReport(id, (kept) => ({ ...kept, delivery: queued(kept.delivery, url, new Date()) }));
      post();
    },
    "hand-over": async ({ id }) => {
      await changeReport(id, (kept) => ({ ...kept, delivery: handedOver(kept.delivery, new Date()) }));
    },
    "take-back": async ({ id }) => {
      await changeReport(id, (kept) => ({ ...kept, delivery: withdrawn(kept.delivery) }));
    },
    "import-reports": ({ json }) => importReports(json),
    destination: ({ recipient }) => readDestination(recipient),
    "list-destinations": listDestinations,
    "choose-destination": ({ recipient, destination }) =>
      destination ? writeDestination(recipient, destination) : dropDestination(recipient),
    "find-passage": findInTab,
    "run-outbox": async () => post(),
  };
}

/** Throws where a page's process speaks of another site than the one it shows: it may learn of, keep and send what is about its own. */
function mustBeOwn(source: string, { isOwnPage, origin }: Sender): void {
  if (!isOwnPage && originOf(source) !== origin) throw new Error("a page's script may speak of its own site alone");
}

/** The container that reports like this go to; null where the reader has chosen none, or not allowed its host. */
async function allowedServer(
  report: Pick<ReportDraft, "about" | "source">,
  { isAllowed }: Surroundings,
): Promise<string | null> {
  const chosen = await readDestination(recipientOf(report));
  return chosen?.kind === "server" && (await isAllowed(hostPattern(chosen.url))) ? chosen.url : null;
}

function stamp(id: string): { id: string; now: Date; client: string } {
  return { id, now: new Date(), client: browser.runtime.getManifest().version };
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
