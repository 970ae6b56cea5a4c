import { render } from "preact";
import { Options } from "#ui/options/Options.tsx";
import { direction, language } from "#ui/text.ts";

document.documentElement.lang = language();
document.documentElement.dir = direction();
render(<Options />, document.body);
