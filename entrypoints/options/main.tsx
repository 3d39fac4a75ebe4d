/** The options page. */
import { render } from "preact";
import { browser } from "../../lib/browser/browser";
import { tellFailures, tellUnread } from "../../lib/components/tell-failures";
import { readSettings } from "../../lib/settings";
import { Options } from "./options";
import "./options.css";

tellFailures();
const root = document.getElementById("root");
const settings = await readSettings(browser.storage.sync, tellUnread);
if (root) render(<Options stored={settings} />, root);
