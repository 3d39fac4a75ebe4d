import { defineConfig } from "wxt";

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "zh_CN",
    permissions: ["storage", "scripting", "activeTab"],
    host_permissions: ["*://*.gov.cn/*"],
    action: { default_title: "__MSG_name__" },
    // Stated because Firefox's default upgrades `http:` and so breaks portals without https.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' http://*.gov.cn https://*.gov.cn; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
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
