import { render } from "preact";
import { Popup } from "#ui/popup/Popup.tsx";
import { activeTab } from "#ui/popup/page-in-tab.ts";
import { direction, language } from "#ui/text.ts";

document.documentElement.lang = language();
document.documentElement.dir = direction();
const tab = await activeTab();
render(<Popup tab={tab} place="popup" />, document.body);
