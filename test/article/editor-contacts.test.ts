// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { editorContacts } from "#article/editor-contacts.ts";

function pageWith(html: string): Document {
  const page = new DOMParser().parseFromString(html, "text/html");
  Object.defineProperty(page, "baseURI", { value: "https://news.example/a/b" });
  return page;
}
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("addresses of a page's editors", () => {
  test("are taken from structured data before links, those for corrections first", () => {
    const page = pageWith(
      `${data({
        "@graph": [
          {
            "@type": "NewsMediaOrganization",
            publishingPrinciples: "https://news.example/principles",
            correctionsPolicy: "https://news.example/corrections",
            contactPoint: { "@type": "ContactPoint", email: "desk@news.example", url: "/reach-us" },
          },
        ],
      })}<a href="mailto:info@news.example">x</a><a href="mailto:redactie@news.example?subject=x">y</a><a href="/contact">Contact</a>`,
    );
    expect(editorContacts(page)).toEqual({
      emails: ["desk@news.example", "redactie@news.example", "info@news.example"],
      pages: [
        "https://news.example/corrections",
        "https://news.example/principles",
        "https://news.example/reach-us",
        "https://news.example/contact",
      ],
    });
  });

  test.each([
    ["Impressum", "/impressum"],
    ["Colofon", "/over"],
    ["Контакты", "/kontakty"],
    ["Mentions légales", "/legal"],
  ])("are looked for on pages called %s", (words, href) => {
    expect(editorContacts(pageWith(`<a href="${href}">${words}</a>`)).pages).toEqual([`https://news.example${href}`]);
  });

  test("leave out those who have no say in the text", () => {
    const html = ["privacy", "noreply", "sales", "jobs"]
      .map((name) => `<a href="mailto:${name}@news.example">m</a>`)
      .join("");
    expect(editorContacts(pageWith(html)).emails).toEqual([]);
  });

  test.each([
    '<a href="mailto:a@b.example,c@d.example">two</a>',
    '<a href="mailto:a@b.example%0d%0aBcc:c@d.example">more</a>',
    '<a href="mailto:">none</a>',
    '<a href="javascript:alert(1)">Contact</a>',
    data({ email: "a@b.example?bcc=c@d.example", correctionsPolicy: "javascript:alert(1)" }),
    '<script type="application/ld+json">{"email":</script>',
  ])("are none where a page gives nothing of use: %s", (html) => {
    expect(editorContacts(pageWith(html))).toEqual({ emails: [], pages: [] });
  });

  test("are few, however many a page gives", () => {
    const html = Array.from(
      { length: 500 },
      (_, at) => `<a href="mailto:n${at}@a.example">Contact</a><a href="/contact/${at}">Contact</a>`,
    );
    const { emails, pages } = editorContacts(pageWith(html.join("")));
    expect([emails.length, pages.length]).toEqual([5, 5]);
  });
});
