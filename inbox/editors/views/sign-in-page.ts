import { h, type JSX } from "preact";
import { PageFrame, type Reader } from "./page-frame.ts";

/** Where editors sign in. `problem`: why they could not; null at first. */
export function SignInPage({ reader, problem }: { reader: Reader; problem: string | null }): JSX.Element {
  const { words } = reader;
  return h(
    PageFrame,
    { reader, title: words.signIn },
    h("h1", null, words.signIn),
    problem && h("p", { role: "alert", class: "problem" }, problem),
    h(
      "form",
      { method: "post", action: "/editors/sign-in", class: "sign-in" },
      h(
        "label",
        null,
        words.editorName,
        h("input", { name: "name", autocomplete: "username", required: true, autofocus: true }),
      ),
      h(
        "label",
        null,
        words.password,
        h("input", { name: "password", type: "password", autocomplete: "current-password", required: true }),
      ),
      h("button", null, words.signIn),
    ),
  );
}
