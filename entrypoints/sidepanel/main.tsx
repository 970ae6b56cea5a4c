import { render } from "preact";
import { activeTab } from "#ui/popup/page-in-tab.ts";
import { SidePanel } from "#ui/popup/SidePanel.tsx";
import { direction, language } from "#ui/text.ts";

document.documentElement.lang = language();
document.documentElement.dir = direction();
render(<SidePanel first={await activeTab()} />, document.body);
