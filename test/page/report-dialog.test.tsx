// @vitest-environment happy-dom
import { render } from "preact";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { MessageError } from "#messaging/message-error.ts";
import { ReportDialog, type ReportDialogProps } from "#page/ReportDialog.tsx";
import { REPORT_OF_KIND, sampleReport } from "../report/sample-report.ts";
import { useLocale } from "../ui/use-locale.ts";

/** What is drawn here is seen unless a test says otherwise: this environment lays nothing out. */
const seen = vi.hoisted(() => ({ isSeen: vi.fn(() => true), stop: vi.fn() }));
vi.mock("#page/watch-seen.ts", () => ({ watchSeen: () => seen }));

const { id: _id, created: _created, modified: _modified, client: _client, ...draft } = sampleReport({ comment: "" });

function open(props: Partial<ReportDialogProps> = {}): HTMLElement {
  const place = document.createElement("div");
  document.body.append(place);
  render(
    <ReportDialog
      draft={draft}
      server={null}
      isPrivate={false}
      suggestions={[]}
      notice={null}
      onChoice={vi.fn()}
      onDraft={vi.fn()}
      onSave={vi.fn(async () => false)}
      onReports={vi.fn(async () => undefined)}
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
const said = (place: HTMLElement) => place.querySelector(".save-status")?.textContent ?? "";

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
    let store: (isSending: boolean) => void = () => undefined;
    const place = open({ onSave: () => new Promise((resolve) => (store = resolve)) });
    await submit(place);
    expect(said(place)).toBe("Saving…");
    store(false);
    await settled();
    expect(said(place)).toMatch(/^Saved on this device/);
    expect(document.activeElement?.textContent).toBe("Close");
  });

  test("does not say so of words that were written while it was storing", async () => {
    const stores: ((isSending: boolean) => void)[] = [];
    const onSave = vi.fn((_draft: unknown) => new Promise<boolean>((resolve) => stores.push(resolve)));
    const place = open({ onSave });
    await submit(place);
    await write(place, "comment", "And one thing more.");
    stores[0]?.(false);
    await settled();
    expect(said(place)).toBe("");
    expect(place.querySelector<HTMLTextAreaElement>("[name=comment]")?.value).toBe("And one thing more.");
    await submit(place);
    stores[1]?.(false);
    await settled();
    expect(onSave).toHaveBeenLastCalledWith({ ...draft, comment: "And one thing more." }, false);
    expect(said(place)).toMatch(/^Saved/);
  });

  test("asks kindly for a reason that nobody chose, leads to it, and stores nothing meanwhile", async () => {
    const onSave = vi.fn(async () => false);
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
    expect(onSave).toHaveBeenCalledWith({ ...draft, reason: "questionable" }, false);
  });

  test("hands over what the reader wrote", async () => {
    const onSave = vi.fn(async () => false);
    const place = open({ onSave });
    place.querySelector<HTMLInputElement>("input[value=outdated]")?.click();
    await write(place, "comment", "From 1998.");
    await submit(place);
    expect(onSave).toHaveBeenCalledWith({ ...draft, reason: "outdated", comment: "From 1998." }, false);
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
    onSave.mockImplementationOnce(() => Promise.resolve(false) as never);
    await submit(place);
    expect(said(place)).toMatch(/^Saved/);
  });

  test("tells of every change, so that a draft outlives the dialog", async () => {
    const onDraft = vi.fn();
    await write(open({ onDraft }), "correction", "Better so.");
    expect(onDraft).toHaveBeenLastCalledWith({ ...draft, correction: "Better so." });
  });

  test("sends only where the reader has allowed a server, and says to which, before and after", async () => {
    const onSave = vi.fn(async () => true);
    const place = open({ server: "https://editors.example/reports/", onSave });
    const buttons = () => [...place.querySelectorAll("button")].map((button) => button.textContent);
    expect(buttons()).toEqual(expect.arrayContaining(["Send to editors.example", "Save on this device"]));
    expect(place.querySelector(".preview")?.textContent).toContain("sends it to editors.example");
    await submit(place);
    expect(onSave).toHaveBeenCalledWith(draft, true);
    expect(said(place)).toMatch(/^Saved, and on its way to editors\.example/);
  });

  test("sends nothing from where it cannot be seen, says so, and keeps what is saved", async () => {
    seen.isSeen.mockReturnValueOnce(false);
    const onSave = vi.fn(async () => true);
    const place = open({ server: "https://editors.example/reports/", onSave });
    await submit(place);
    expect(onSave).not.toHaveBeenCalled();
    expect(said(place)).toMatch(/^Nothing was sent/);
    await submit(place);
    expect(onSave).toHaveBeenCalledWith(draft, true);
  });

  test("keeps a report on the device where the reader does not want to send it", async () => {
    const onSave = vi.fn(async () => false);
    const place = open({ server: "https://editors.example/reports/", onSave });
    [...place.querySelectorAll("button")].find(({ textContent }) => textContent === "Save on this device")?.click();
    await settled();
    expect(onSave).toHaveBeenCalledWith(draft, false);
    expect(said(place)).toMatch(/^Saved on this device/);
  });

  test("says in a private window that nothing outlives it", async () => {
    const place = open({ isPrivate: true });
    expect(place.querySelector(".preview")?.textContent).toContain("This is a private window");
    await submit(place);
    expect(said(place)).toMatch(/^Kept in memory until the last private window is closed/);
  });

  test("warns kindly of personal data in the passage and in what is written, and of nothing else", async () => {
    const place = open();
    const warning = () => place.querySelector(".personal-data")?.textContent ?? "";
    expect(warning()).toBe("");
    await write(place, "comment", "Ask j.doe@clinic.example about it.");
    expect(warning()).toContain("an e-mail address");
    await write(place, "comment", "Ask them.");
    expect(warning()).toBe("");
  });

  test("counts characters, and reads out how many are left only near the end", async () => {
    const place = open();
    const count = () => {
      const id = place.querySelector("[name=comment]")?.getAttribute("aria-describedby") ?? "";
      return document.getElementById(id);
    };
    await write(place, "comment", "Twelve signs");
    expect(count()?.textContent).toBe("12 of 5,000 characters");
    expect(count()?.getAttribute("aria-live")).toBe("off");
    await write(place, "comment", "x".repeat(4_950));
    expect(count()?.getAttribute("aria-live")).toBe("polite");
  });

  test("offers the evidence of the matching claim as source, and puts it into the field", async () => {
    const place = open({
      draft: { ...draft, citedSource: "" },
      suggestions: [{ label: "Leaf et al. 2020", value: "Leaf et al. (2020). Tea. https://doi.org/10.5555/tea" }],
    });
    place.querySelector<HTMLButtonElement>(".suggestions button")?.click();
    await settled();
    expect(place.querySelector<HTMLInputElement>("[name=citedSource]")?.value).toContain("10.5555/tea");
    expect(place.querySelector(".suggestions")).toBeNull();
  });

  test("about a verdict gives other reasons, and says to whom it goes", () => {
    const place = open({ draft: { ...REPORT_OF_KIND.verdict } });
    expect(place.querySelector("h2")?.textContent).toBe("This verdict is wrong");
    expect([...place.querySelectorAll("[name=reason]")].map((radio) => radio.getAttribute("value"))).toEqual([
      "misread",
      "evidence-wrong",
      "evidence-outdated",
    ]);
    expect(place.textContent).toContain("never to the publisher");
    expect(place.querySelector(".preview")?.textContent).toContain("“cold shower”");
  });

  test("names the reader only where they want that", async () => {
    const onSave = vi.fn(async () => false);
    const place = open({ onSave });
    await write(place, "readerName", "R. Reader");
    expect(place.querySelector(".preview")?.textContent).toContain("R. Reader");
    await write(place, "readerName", "");
    expect(place.querySelector(".preview")?.textContent).not.toContain("R. Reader");
    await write(place, "readerEmail", "reader@example.org");
    await submit(place);
    expect(onSave).toHaveBeenLastCalledWith({ ...draft, reader: { name: "", email: "reader@example.org" } }, false);
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
