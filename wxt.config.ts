import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { followGroups, groups } from "./scripts/chunks";
import { collectLicences } from "./scripts/licences";

const silentContext = fileURLToPath(new URL("lib/browser/silent-context.ts", import.meta.url));
const browserEntities = fileURLToPath(new URL("lib/saved/browser-entities.ts", import.meta.url));
/** The folder of what is built into the extension in place of parts of the HTML parser, file by file. */
const standIns = fileURLToPath(new URL("lib/saved/stand-ins/", import.meta.url));
const replaced = /\/(?:common|tree-adapters)\/(default|doctype|error-codes|foreign-content)\.js$/;
const reader = fileURLToPath(new URL("entrypoints/results/reader.worker.ts", import.meta.url));
/** By its number, as the compiler of style sheets knows it: `Features.LightDark`. */
const lightDark = 1048576;
const licences = collectLicences(["pdfjs-dist"]);
const followed = followGroups(groups);

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [
      licences.plugin,
      {
        name: "stand-ins",
        enforce: "pre",
        resolveId(id) {
          const part = replaced.exec(id)?.[1];
          return part === undefined ? null : `${standIns}${part}.ts`;
        },
      },
    ],
    // No sheet uses `light-dark()`, but what stands in for it would be in every one.
    css: { lightningcss: { exclude: lightDark } },
    build: {
      modulePreload: {
        // Every browser that the extension runs in has it.
        polyfill: false,
        // A thread has no document to put links in.
        resolveDependencies: (_file, needed, { hostId }) => (hostId === "reader.js" ? [] : needed),
      },
    },
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
      Object.assign(output, {
        codeSplitting: { groups: followed.groups },
        // A package is replaced as a whole: nothing is told apart by a digest in its name.
        chunkFileNames: "chunks/[name].js",
        assetFileNames: "assets/[name].[ext]",
      });
      // A worker built by itself would bring the parser and the rules a second time.
      Object.assign(config.build?.rollupOptions?.input ?? {}, { reader });
    },
    "build:done": ({ config }) => {
      const missing = followed.findMissing();
      // What is in no group goes where nobody weighs it.
      if (missing.length > 0)
        throw new Error(`scripts/chunks.ts, no module is ${missing.join(", ")}`);
      licences.write(config.outDir);
    },
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
    // The first that lets an added site's frames without an address be checked.
    ...(browser !== "firefox" && { minimum_chrome_version: "119" }),
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
