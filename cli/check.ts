/** `npm run --silent check -- [options] FILE...`: checks saved pages without a browser. */
import { once } from "node:events";
import { parseArgs } from "node:util";
import { type Locale, locales, type Reading } from "../lib/report/reading";
import type { Severity } from "../lib/report/schema";
import { localeFor } from "../lib/settings";
import { checkAll } from "./check-all";
import { explainFault, readReport } from "./check-file";
import { words } from "./words";

/** By what `--fail-on` names, what is as grave as that. */
const grave = new Map<string, readonly (Severity | null)[]>([
  ["error", ["error"]],
  ["warning", ["error", "warning"]],
]);

class WrongUsage extends Error {}

function readArguments(args: readonly string[], fallback: Locale) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      url: { type: "string" },
      prior: { type: "string" },
      "fail-on": { type: "string" },
      lang: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { lang = fallback, "fail-on": failOn, ...rest } = values;
  const say = words[fallback];
  const locale = locales.find((each) => each === lang);
  if (!locale) throw new WrongUsage(say.oneOf("--lang", locales.join(", ")));
  const failing = failOn === undefined ? [] : grave.get(failOn);
  if (!failing) throw new WrongUsage(say.oneOf("--fail-on", "error, warning"));
  if (positionals.length === 0 && !rest.help) throw new WrongUsage(say.noFiles);
  return { ...rest, locale, failing, files: positionals };
}

/** As `readArguments`, but wrong ones are said on standard error: then null. */
function takeArguments(args: readonly string[], fallback: Locale) {
  try {
    return readArguments(args, fallback);
  } catch (error) {
    // parseArgs throws for an unknown option, and says which.
    const wrong = error instanceof WrongUsage || (error instanceof TypeError && "code" in error);
    if (!wrong) throw error;
    console.error(`${error.message}\n\n${words[fallback].usage}`);
    return null;
  }
}

/** Last year's report, or null, with what stands in the way said on standard error. */
async function readPrior(file: string, locale: Locale): Promise<Reading | null> {
  const say = words[locale];
  try {
    const reading = await readReport(file, { locale, url: null });
    if (reading.report) return reading;
    console.error(say.priorNoReport(file));
  } catch (error) {
    // The other files can be checked without it.
    console.error(say.priorUnread(file, explainFault(error, locale)));
  }
  return null;
}

/** Runs the command and returns its exit status. */
async function main(args: readonly string[]): Promise<number> {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const taken = takeArguments(args, localeFor(LC_ALL || LC_MESSAGES || LANG || ""));
  if (taken === null) return 2;
  const { help, files, json, url = null, prior: priorFile, failing, locale } = taken;
  if (help) {
    console.log(words[locale].usage);
    return 0;
  }
  const prior = priorFile === undefined ? null : await readPrior(priorFile, locale);
  let unread = priorFile !== undefined && prior === null;
  let failed = false;
  for await (const checked of checkAll(files, { json, url, prior, locale })) {
    unread ||= checked.unread;
    failed ||= failing.includes(checked.worst);
    const stream = checked.unread && !json ? process.stderr : process.stdout;
    if (!stream.write(checked.output)) await once(stream, "drain");
  }
  if (unread) return 2;
  return failed ? 1 : 0;
}

// Whoever reads our output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
