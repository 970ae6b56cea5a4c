import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { readNotices } from "#cli/read-notices.ts";

const HEADER =
  "Record ID,Title,Reason,RetractionDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Notes\r\n";
const read = (text: string, size = 7) =>
  readNotices(
    Readable.from(
      Buffer.from(text)
        .toString("latin1")
        .match(new RegExp(`[^]{1,${size}}`, "g")) ?? [],
      { objectMode: false },
    ),
    () => undefined,
  );

describe("the Retraction Watch file", () => {
  test("gives the DOI, PubMed number, nature, date and reason of each notice", async () => {
    const rows = [
      '1,"A title, with a comma, and ""quotes""",Error in Data;,3/9/2021 0:00,10.1000/ABC,31234567,Retraction,"two\nlines"',
      "2,Other,,12/25/2019 0:00,https://doi.org/10.1000/def,0,Expression of concern,",
      "3,No DOI,,2020-02-03,unavailable,123,Reinstatement,",
      "4,Nothing known,,1/1/2020 0:00,Unavailable,0,Retraction,",
    ];
    expect(await read(HEADER + rows.join("\r\n"))).toEqual([
      { doi: "10.1000/abc", pmid: "31234567", notice: { status: "retracted", date: "2021-03-09", reason: "error" } },
      { doi: "10.1000/def", pmid: null, notice: { status: "expression-of-concern", date: "2019-12-25", reason: null } },
      { doi: null, pmid: "123", notice: { status: "reinstated", date: "2020-02-03", reason: null } },
    ]);
  });

  test("may be a short table with several natures for a work", async () => {
    const notices = await read('doi\tnature\n10.1000/a\tCorrection;Retraction\n10.1000/"b\tRetraction\n');
    expect(notices.map(({ doi, notice }) => [doi, notice.status])).toEqual([
      ["10.1000/a", "corrected"],
      ["10.1000/a", "retracted"],
      ['10.1000/"b', "retracted"],
    ]);
  });

  test.each([
    ["cut short in a row", `${HEADER}1,A,,3/9/2021 0:00,10.1000/a`, /cut short/],
    ["cut short in quotes", `${HEADER}1,"A title that ne`, /cut short/],
    ["cut short in a word", "doi\tnature\n10.1000/a\tRetraction\n10.1000/b\tRetrac", /row 2 has the nature “Retrac”/],
    ["without a column", "Record ID,Title\n1,A\n", /no column OriginalPaperDOI/],
    ["without a row", HEADER, /no notices/],
    ["empty", "", /no column/],
    ["some other file", "<!doctype html><title>Sign in</title>", /is it the Retraction Watch database/],
  ])("is refused when it is %s", async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
