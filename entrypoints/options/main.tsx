import { render } from "preact";
import { ClaimPacks } from "#ui/options/ClaimPacks.tsx";
import { direction, language } from "#ui/text.ts";

document.documentElement.lang = language();
document.documentElement.dir = direction();
render(<ClaimPacks />, document.body);
