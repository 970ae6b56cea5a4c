import { render } from "preact";
import { readerWithin } from "#page/read-within.ts";
import { startOnce } from "#page/start-once.ts";
import { startPage } from "#page/start-page.ts";
import { direction, language, text } from "#ui/text.ts";
import { Welcome } from "#ui/welcome/Welcome.tsx";
import "../article.content/marks.css";

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = text("welcomeTitle");
render(<Welcome />, document.body);
// The sample is read, checked and marked by what does so in every other page.
const sample = document.querySelector("article") ?? document.body;
startOnce(() => startPage(() => readerWithin(sample)));
