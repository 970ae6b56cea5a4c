import { describe, expect, test } from "vitest";
import { printedYear } from "#citations/printed-year.ts";

describe("the year of an entry", () => {
  test.each([
    ["Ames B. Tides. Shore Lett. 2019;12(3):1990–2004.", 2019],
    ["Ames, B. (2017). Tides of 1953. Quay Press.", 2017],
    ["Ames B, Orr C. Sand. J Sand 2021 Mar;4:1-9. doi:10.5555/sand.2020.1", 2021],
    ["Ames B. The winter of 1947. Quay Press, 2003.", 2003],
    ["Ames 2015b.", 2015],
    ["Sand and tides, https://quay.example/2018/tides", null],
    ["Ames B. J Sand 12, 1990–1999.", null],
    ["[ 3 ]", null],
  ])("%s is %s", (entry, year) => {
    expect(printedYear(entry)).toBe(year);
  });
});
