import type { Page } from "puppeteer-core";
import { sampleReport } from "../report/sample-report.ts";
import { killBackground, type Session } from "./browser.ts";
import type { Fault, FaultyServer } from "./faulty-server.ts";
import { ask, openReportsPage } from "./own-page.ts";

/** What is to happen while reports are sent. */
export interface SoakPlan {
  reports: number;
  /** How often the background script is stopped, and the server taken away. */
  kills: number;
  outages: number;
  /** Says how far it has come. */
  onProgress?: (accepted: number) => void;
}

/** How it ended. */
export interface SoakResult {
  /** How many the server keeps, one that it keeps twice counted twice. */
  stored: number;
  /** Names of reports that the server has and nobody sent, or that were sent and it does not have. */
  strays: string[];
  /** How many reports the popup shows in each state. */
  shown: Record<string, number>;
  met: FaultyServer["met"];
  requests: number;
  kills: number;
}

const FAULTS: readonly Fault[] = ["error", "busy", "lost", "half", "twice", "silent", "reset"];
/** One request in so many goes as it should. */
const SOUND_SHARE = 0.6;
const OUTAGE_MS = 400;
/** No soak of this many reports takes a fifth of it. */
const PATIENCE_MS = 20 * 60_000;

/** Numbers from 0 up to 1 in the same order each time, so that a fault that was met once can be met again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function idOf(at: number): string {
  return `0b7f8a54-9a39-4f1e-8c55-${String(at).padStart(12, "0")}`;
}

/** Saves and sends reports while everything breaks, and waits until each has arrived. Throws where one never does. */
export async function soak(session: Session, server: FaultyServer, plan: SoakPlan): Promise<SoakResult> {
  const next = chance(plan.reports);
  server.fault = () => (next() < SOUND_SHARE ? "none" : (FAULTS[Math.floor(next() * FAULTS.length)] ?? "none"));
  const page = await openReportsPage(session);
  const trouble = makeTrouble(session, server, plan);
  for (let at = 0; at < plan.reports; at++) await saveAndSend(page, at, server.url);
  const kills = await trouble;
  await allArrived(page, plan);
  await page.reload({ waitUntil: session.name === "firefox" ? [] : "load" });
  await page.waitForFunction((count) => document.querySelectorAll(".report-item").length >= count, {}, plan.reports);
  return { ...(await outcome(server, plan)), shown: await shownStates(page), kills };
}

/** Saved and sent as the dialog and the popup do it, by the same messages; each answered once it is on the disk. */
async function saveAndSend(page: Page, at: number, url: string): Promise<void> {
  const {
    id: _id,
    created: _created,
    modified: _modified,
    client: _client,
    ...draft
  } = sampleReport({
    comment: `Report number ${at}`,
  });
  const id = idOf(at);
  await ask(page, "save-report", { id, draft, contacts: { emails: [], pages: [] }, send: false });
  // Asked again where the answer was lost: by then it may be on its way already.
  await ask(page, "send-report", { id, url }).catch((error: unknown) => {
    if (!/cannot be sent again/.test(String(error))) throw error;
  });
}

async function makeTrouble(session: Session, server: FaultyServer, { kills, outages }: SoakPlan): Promise<number> {
  let killed = 0;
  for (let round = 0; round < Math.max(kills, outages); round++) {
    await pause(300);
    if (round < kills && (await hasKilled(session))) killed++;
    if (round < outages) {
      await server.stop();
      await pause(OUTAGE_MS);
      await server.start();
    }
  }
  return killed;
}

/** False where the browser was about to start it anew just then. */
async function hasKilled(session: Session): Promise<boolean> {
  try {
    await killBackground(session, { isBusy: true });
    return true;
  } catch (error) {
    if (/No session with given id|Target closed/.test(String(error))) return false;
    throw error;
  }
}

async function allArrived(page: Page, { reports, onProgress }: SoakPlan): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { reports: kept } = (await ask(page, "list-reports", { isPrivate: false })) as {
      reports: { delivery: { state: string } }[];
    };
    const arrived = kept.filter(({ delivery }) => delivery.state === "accepted").length;
    onProgress?.(arrived);
    if (arrived === reports) return;
    if (Date.now() > until) throw new Error(`${arrived} of ${reports} reports have arrived: ${tally(kept)}`);
    await pause(500);
  }
}

function tally(kept: readonly { delivery: { state: string } }[]): string {
  return JSON.stringify(
    Object.groupBy(kept, ({ delivery }) => delivery.state),
    (key, value) => (Array.isArray(value) && key !== "" ? value.length : value),
  );
}

async function outcome(server: FaultyServer, { reports }: SoakPlan) {
  const sent = new Set(Array.from({ length: reports }, (_, at) => `urn:uuid:${idOf(at)}`));
  const kept = await server.kept();
  const there = new Set(kept);
  const strays = [...[...sent].filter((name) => !there.has(name)), ...kept.filter((name) => !sent.has(name))];
  return { stored: kept.length, strays, met: server.met, requests: server.requests.length };
}

function shownStates(page: Page): Promise<Record<string, number>> {
  return page.$$eval(".report-item", (items) => {
    const states: Record<string, number> = {};
    for (const item of items) {
      const state = item.getAttribute("data-state") ?? "none";
      states[state] = (states[state] ?? 0) + 1;
    }
    return states;
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
