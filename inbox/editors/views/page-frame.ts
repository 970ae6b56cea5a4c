import { type ComponentChildren, h, type JSX } from "preact";
import type { Session } from "../../storage/sessions.ts";
import { filled, LANGUAGES, type Words } from "../words.ts";

/** Whom a page is for. */
export interface Reader {
  language: string;
  words: Words;
  /** Null before signing in. */
  session: Session | null;
}

/** A whole page, with what stands on all of them. */
export function PageFrame({
  reader,
  title,
  children,
}: {
  reader: Reader;
  title: string;
  children?: ComponentChildren;
}): JSX.Element {
  const { language, words, session } = reader;
  return h(
    "html",
    { lang: language },
    h(
      "head",
      null,
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("title", null, `${title} – Claimscope`),
      h("link", { rel: "stylesheet", href: "/editors/style.css" }),
      h("script", { src: "/editors/keys.js", defer: true }),
    ),
    h(
      "body",
      null,
      h("a", { class: "skip", href: "#content" }, words.skip),
      h(
        "header",
        null,
        h("a", { class: "home", href: "/editors/reports" }, words.inbox),
        h(Languages, { reader }),
        session && h(SignOut, { words, session }),
      ),
      h("main", { id: "content" }, children),
      session && h(Keys, { words }),
    ),
  );
}

function Languages({ reader: { language, words } }: { reader: Reader }): JSX.Element {
  const links = [...LANGUAGES].map(([code, { name }]) =>
    h(
      "li",
      { key: code },
      h(
        "a",
        { href: `/editors/language/${code}`, lang: code, "aria-current": code === language ? "true" : undefined },
        name,
      ),
    ),
  );
  return h("nav", { "aria-label": words.language }, h("ul", null, links));
}

function SignOut({ words, session }: { words: Words; session: Session }): JSX.Element {
  return h(
    "form",
    { method: "post", action: "/editors/sign-out" },
    h(FormToken, { session }),
    h("button", { class: "plain" }, filled(words.signOut, { name: session.editor })),
  );
}

/** What every form of an editor carries, so that no other site can send it. */
export function FormToken({ session }: { session: Session }): JSX.Element {
  return h("input", { type: "hidden", name: "token", value: session.formToken });
}

function Keys({ words }: { words: Words }): JSX.Element {
  const keys: [key: string, what: string][] = [
    ["j", words.keyNext],
    ["k", words.keyPrevious],
    ["Enter", words.keyOpen],
    ["/", words.keySearch],
    ["a", words.accept],
    ["r", words.reject],
    ["c", words.correct],
    ["n", words.keyNote],
    ["u", words.keyBack],
    ["?", words.keyHelp],
  ];
  return h(
    "footer",
    null,
    h(
      "details",
      { id: "keys" },
      h("summary", null, words.keys),
      h("label", null, h("input", { type: "checkbox", id: "keys-on", checked: true }), words.keysOn),
      h(
        "dl",
        null,
        keys.map(([key, what]) => h("div", { key }, h("dt", null, h("kbd", null, key)), h("dd", null, what))),
      ),
    ),
  );
}
