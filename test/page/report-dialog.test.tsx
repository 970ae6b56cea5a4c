// @vitest-environment happy-dom
import { render } from "preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { MessageError } from "#messaging/message-error.ts";
import { ReportDialog, type ReportDialogProps } from "#page/ReportDialog.tsx";
import { sampleReport } from "../report/sample-report.ts";
import { useLocale } from "../ui/use-locale.ts";

const {
  id: _id,
  created: _created,
  modified: _modified,
  state: _state,
  client: _client,
  ...draft
} = sampleReport({ comment: "" });

function open(props: Partial<ReportDialogProps> = {}): HTMLElement {
  const place = document.createElement("div");
  document.body.append(place);
  render(
    <ReportDialog
      draft={draft}
      notice={null}
      onChoice={vi.fn()}
      onDraft={vi.fn()}
      onSave={vi.fn(async () => undefined)}
      onClose={vi.fn()}
      {...props}
    />,
    place,
  );
  return place;
}

async function write(place: HTMLElement, name: string, value: string): Promise<void> {
  const field = place.querySelector<HTMLTextAreaElement>(`[name=${name}]`) as HTMLTextAreaElement;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

async function submit(place: HTMLElement): Promise<void> {
  place.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));
const said = (place: HTMLElement) => place.querySelector("[role=status]")?.textContent ?? "";

beforeEach(() => {
  document.body.innerHTML = "";
  vi.restoreAllMocks();
  useLocale("en");
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
});

describe("the report dialog", () => {
  test("shows the passage, and in the preview every word that will be kept", async () => {
    const place = open();
    await write(place, "comment", "Not so.");
    expect(place.querySelector("blockquote")?.textContent).toBe("A cold shower prevents colds.");
    const preview = place.querySelector(".preview")?.textContent ?? "";
    for (const part of [
      draft.source,
      draft.canonical ?? "",
      draft.title,
      "Many say so.",
      "Ask a doctor.",
      "Not so.",
      draft.correction,
      draft.citedSource,
      "cold-shower-common-cold",
      "2026.3",
    ]) {
      expect(preview).toContain(part);
    }
  });

  test("says that it saved only after the report is stored", async () => {
    let store: () => void = () => undefined;
    const place = open({ onSave: () => new Promise((resolve) => (store = resolve)) });
    await submit(place);
    expect(said(place)).toBe("Saving…");
    store();
    await settled();
    expect(said(place)).toMatch(/^Saved on this device/);
    expect(document.activeElement?.textContent).toBe("Close");
  });

  test("does not say so of words that were written while it was storing", async () => {
    const stores: (() => void)[] = [];
    const onSave = vi.fn((_draft: unknown) => new Promise<void>((resolve) => stores.push(resolve)));
    const place = open({ onSave });
    await submit(place);
    await write(place, "comment", "And one thing more.");
    stores[0]?.();
    await settled();
    expect(said(place)).toBe("");
    expect(place.querySelector<HTMLTextAreaElement>("[name=comment]")?.value).toBe("And one thing more.");
    await submit(place);
    stores[1]?.();
    await settled();
    expect(onSave).toHaveBeenLastCalledWith({ ...draft, comment: "And one thing more." });
    expect(said(place)).toMatch(/^Saved/);
  });

  test("asks kindly for a reason that nobody chose, leads to it, and stores nothing meanwhile", async () => {
    const onSave = vi.fn(async () => undefined);
    const place = open({ draft: { ...draft, reason: null }, onSave });
    expect(place.querySelector("[name=reason]:checked")).toBeNull();
    await submit(place);
    expect(onSave).not.toHaveBeenCalled();
    const group = place.querySelector("[role=radiogroup]");
    expect(group?.getAttribute("aria-invalid")).toBe("true");
    const described = document.getElementById(group?.getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toMatch(/please choose/);
    expect(document.activeElement?.getAttribute("value")).toBe("inaccurate");
    place.querySelector<HTMLInputElement>("input[value=questionable]")?.click();
    await settled();
    expect(group?.getAttribute("aria-invalid")).toBe("false");
    await submit(place);
    expect(onSave).toHaveBeenCalledWith({ ...draft, reason: "questionable" });
  });

  test("hands over what the reader wrote", async () => {
    const onSave = vi.fn(async () => undefined);
    const place = open({ onSave });
    place.querySelector<HTMLInputElement>("input[value=outdated]")?.click();
    await write(place, "comment", "From 1998.");
    await submit(place);
    expect(onSave).toHaveBeenCalledWith({ ...draft, reason: "outdated", comment: "From 1998." });
  });

  test.each([
    [new MessageError("unreachable", "no answer"), /^Not saved yet: Claimscope could not be reached/],
    [new MessageError("gone", "updated"), /^Not saved: Claimscope was updated or removed/],
    [
      new MessageError("refused", "QUOTA_BYTES quota exceeded"),
      /^Not saved: this device has no room left.*QUOTA_BYTES/,
    ],
    [new MessageError("refused", "the storage is full"), /^Not saved\. Your text is still here.*the storage is full/],
  ])("keeps the text and offers to try again and to copy when saving fails (%s)", async (error, words) => {
    const onSave = vi.fn(() => Promise.reject(error));
    const place = open({ onSave });
    await write(place, "comment", "Do not lose me.");
    await submit(place);
    expect(said(place)).toMatch(words);
    expect(place.querySelector<HTMLTextAreaElement>("[name=comment]")?.value).toBe("Do not lose me.");
    expect([...place.querySelectorAll("button")].map((button) => button.textContent)).toEqual(
      expect.arrayContaining(["Try again", "Copy the report"]),
    );
    onSave.mockImplementationOnce(() => Promise.resolve() as never);
    await submit(place);
    expect(said(place)).toMatch(/^Saved/);
  });

  test("tells of every change, so that a draft outlives the dialog", async () => {
    const onDraft = vi.fn();
    await write(open({ onDraft }), "correction", "Better so.");
    expect(onDraft).toHaveBeenLastCalledWith({ ...draft, correction: "Better so." });
  });

  test("asks once who answers Ctrl+Enter on this site", async () => {
    const onChoice = vi.fn();
    const place = open({ notice: { host: "nl.iliveok.com", ctrlEnter: "both" }, onChoice });
    expect(place.querySelector(".notice")?.textContent).toContain("nl.iliveok.com");
    place.querySelectorAll<HTMLInputElement>("[name=ctrl-enter]")[1]?.click();
    await settled();
    expect(onChoice).toHaveBeenCalledWith("ours");
  });

  test("treats what the page wrote as text, never as markup", () => {
    const quotation = { exact: "<img src=x onerror=alert(1)>", prefix: "", suffix: "", start: null, end: null };
    const place = open({ draft: { ...draft, quotation } });
    expect(place.querySelector("img")).toBeNull();
    expect(place.querySelector("blockquote")?.textContent).toBe(quotation.exact);
  });
});
