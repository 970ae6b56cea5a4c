import { describe, expect, test } from "vitest";
import { decidingNotice, type Notice } from "#citations/retractions/notice.ts";
import { noticeReason } from "#citations/retractions/notice-reason.ts";

const notice = (status: Notice["status"], date: string | null = null): Notice => ({ status, date, reason: null });

describe("of several notices about one work", () => {
  test.each<[string, Notice["status"], [Notice, ...Notice[]]]>([
    ["the newest decides", "reinstated", [notice("retracted", "2015-01-01"), notice("reinstated", "2016-01-01")]],
    [
      "the newest decides in any order",
      "retracted",
      [notice("retracted", "2017-01-01"), notice("corrected", "2016-01-01")],
    ],
    [
      "a later correction is no retraction",
      "corrected",
      [notice("retracted", "2015-01-01"), notice("corrected", "2016-01-01")],
    ],
    [
      "of one day the retraction decides",
      "retracted",
      [notice("corrected", "2016-01-01"), notice("retracted", "2016-01-01")],
    ],
    [
      "without dates a reinstatement decides",
      "reinstated",
      [notice("retracted"), notice("reinstated"), notice("corrected")],
    ],
    [
      "without dates a retraction comes before concern",
      "retracted",
      [notice("expression-of-concern"), notice("retracted")],
    ],
    [
      "without dates concern comes before a correction",
      "expression-of-concern",
      [notice("corrected"), notice("expression-of-concern")],
    ],
    ["one without a date counts as older", "corrected", [notice("retracted"), notice("corrected", "2016-01-01")]],
  ])("%s", (_, status, notices) => {
    expect(decidingNotice(notices).status).toBe(status);
  });
});

describe("the reason of a notice", () => {
  test.each([
    ["Investigation by Journal/Publisher;Falsification/Fabrication of Data;", "fabricated-data"],
    ["+Date of Retraction/Other Unknown;+Fake Peer Review;", "fake-peer-review"],
    ["Concerns/Issues About Data;Error in Analyses;", "error"],
    ["Euphemisms for Plagiarism;", "plagiarism"],
    ["Lack of IRB/IACUC Approval and/or Compliance", "no-ethics-approval"],
    ["Retract and Replace;", "replaced"],
    ["Notice - Limited or No Information;Investigation by Company/Institution", null],
    ["", null],
  ])("is the most telling one of “%s”", (given, reason) => {
    expect(noticeReason(given)).toBe(reason);
  });
});
