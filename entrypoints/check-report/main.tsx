import { render } from "preact";
import { takeOver } from "#storage/hand-over.ts";
import { PrintPage } from "#ui/check-report/PrintPage.tsx";
import { PRINT_SLOT } from "#ui/check-report/print-page.ts";
import type { SavedCheck } from "#ui/check-report/saved-check.ts";
import { direction, language } from "#ui/text.ts";

document.documentElement.lang = language();
document.documentElement.dir = direction();
const saved = (await takeOver(PRINT_SLOT)) as SavedCheck | undefined;
// The name that printers and browsers propose for the file.
if (saved) document.title = saved.article.title || document.title;
render(<PrintPage saved={saved ?? null} />, document.body);
