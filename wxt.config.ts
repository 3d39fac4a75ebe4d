import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { collectLicences } from "./scripts/licences";

const silentContext = fileURLToPath(new URL("lib/browser/silent-context.ts", import.meta.url));
const browserEntities = fileURLToPath(new URL("lib/saved/browser-entities.ts", import.meta.url));
const reader = fileURLToPath(new URL("entrypoints/results/reader.worker.ts", import.meta.url));
const licences = collectLicences();

/**
 * What reads and checks is one file: whoever needs a part of it needs the rest.
 *
 * The popup is looked at the moment it opens, and asks the browser for each file alone. So what the
 * pages share with the background is one file, with no document in it, what they alone share another,
 * and the rest of the popup's first view a third.
 */
const groups = [
  {
    name: "shared",
    test: /wxt-plugins|\/lib\/(?:settings|report\/reading|browser\/(?:browser|frames|inject)|findings\/(?:dismissals|list|names|words))\.ts|\/popup\/(?:ask|open-in-viewer)\.ts/,
    priority: 2,
  },
  {
    name: "page",
    test: /\/preact\/|preload-helper|wxt-html-plugins|\/locales\/(?:en|zh)\.ts|\/lib\/findings\/dates\.ts|\/lib\/style\/menu\.tsx/,
    priority: 1,
  },
  {
    name: "line",
    test: /\/lib\/(?:parse|text|rules|report)\/|\/lib\/(?:anchors|check|check-plain|digest)\.ts|\/findings\/view\.ts/,
  },
  { name: "archive", test: /\/lib\/(?:archive|agency)\/|\/lib\/(?:portal|database)\.ts|\/idb\// },
  { name: "batch", test: /\/lib\/(?:batch|links)\// },
  { name: "export", test: /\/lib\/export\// },
];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [licences.plugin],
    // Every browser that the extension runs in has it.
    build: { modulePreload: { polyfill: false } },
    resolve: {
      alias: {
        "wxt/utils/content-script-context": silentContext,
        "entities/decode": browserEntities,
      },
    },
  }),
  hooks: {
    "vite:build:extendConfig": (entries, config) => {
      const output = config.build?.rollupOptions?.output;
      if (!output || entries.length === 1) return;
      Object.assign(output, { codeSplitting: { groups } });
      // A worker built by itself would bring the parser and the rules a second time.
      Object.assign(config.build?.rollupOptions?.input ?? {}, { reader });
    },
    "build:done": ({ config }) => licences.write(config.outDir),
  },
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "zh_CN",
    permissions: ["storage", "scripting", "activeTab"],
    host_permissions: ["*://*.gov.cn/*"],
    // Nothing of this is granted at installation: the user adds a site on the options page.
    optional_host_permissions: ["*://*/*"],
    action: { default_title: "__MSG_name__" },
    commands: {
      next: {
        suggested_key: { default: "Alt+Shift+Right" },
        description: "__MSG_commandNext__",
      },
      previous: {
        suggested_key: { default: "Alt+Shift+Left" },
        description: "__MSG_commandPrevious__",
      },
      open: { suggested_key: { default: "Alt+Shift+Down" }, description: "__MSG_commandOpen__" },
      hide: { suggested_key: { default: "Alt+Shift+Up" }, description: "__MSG_commandHide__" },
    },
    // Stated because Firefox's default upgrades `http:` and so breaks portals without https.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' http://*.gov.cn:* https://*.gov.cn:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types crossfoot",
    },
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "crossfoot@crossfoot.example",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
      },
    }),
  }),
});
