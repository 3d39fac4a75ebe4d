/** The options page. */
import { render } from "preact";
import { browser } from "../../lib/browser/browser";
import { tellFailures } from "../../lib/components/tell-failures";
import { parseSettings } from "../../lib/settings";
import { Options } from "./options";

tellFailures();
const root = document.getElementById("root");
const settings = parseSettings(await browser.storage.sync.get());
if (root) render(<Options stored={settings} />, root);
