import { describe, expect, test } from "vitest";
import { Destination } from "#report/destination.ts";
import { makersDestination, offerForMakers } from "#report/makers-destination.ts";

describe("the makers' address", () => {
  test.each([
    ["mailto:claims@example.org", { kind: "mail", address: "claims@example.org" }],
    [
      "https://inbox.example.org/reports/claims/",
      { kind: "server", url: "https://inbox.example.org/reports/claims/", token: "" },
    ],
  ])("%s is a destination as a reader could have chosen it", (address, destination) => {
    expect(makersDestination(address)).toEqual(destination);
    expect(Destination.parse(makersDestination(address))).toEqual(destination);
  });

  test("may be missing: then a report on a verdict is first offered as a file", () => {
    expect(makersDestination("")).toBeNull();
    expect(offerForMakers("")).toEqual({ kind: "file", format: "json-ld" });
    expect(offerForMakers("mailto:claims@example.org").kind).toBe("mail");
  });

  test.each([
    "claims@example.org",
    "http://inbox.example.org/reports/claims/",
    "https://inbox.example.org",
    "https:// /",
    "mailto:a@b.example,c@d.example",
    "mailto:a@b.example?cc=c@d.example",
    "javascript:alert(1)",
  ])("is refused, and the build with it, where it is %s", (address) => {
    expect(() => makersDestination(address)).toThrow("CLAIMSCOPE_MAKERS");
  });
});
