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

const options = {
  json: { type: "boolean", default: false },
  url: { type: "string" },
  prior: { type: "string" },
  "fail-on": { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

class WrongUsage extends Error {}

/** The language asked for, whatever else the arguments hold; else that of the terminal. */
function localeOf(args: readonly string[]): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const all = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const asked = locales.find((each) => each === all.values.lang);
  return asked ?? localeFor(LC_ALL || LC_MESSAGES || LANG || "");
}

function readArguments(args: readonly string[], locale: Locale) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { lang = locale, "fail-on": failOn, ...rest } = values;
  const say = words[locale];
  if (lang !== locale) throw new WrongUsage(say.oneOf("--lang", locales));
  const failing = failOn === undefined ? [] : grave.get(failOn);
  if (!failing) throw new WrongUsage(say.oneOf("--fail-on", [...grave.keys()]));
  if (positionals.length === 0 && !rest.help) throw new WrongUsage(say.noFiles);
  return { ...rest, failing, files: positionals };
}

/** What is wrong with the arguments, where an error says that; null for an error of another kind. */
function explainUsage(error: unknown, locale: Locale): string | null {
  if (error instanceof WrongUsage) return error.message;
  if (!(error instanceof TypeError && "code" in error)) return null;
  // The error has a code, and names the option in its sentence only: `'--url <value>'`, `'-h, --help'`.
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(error.message)?.[1] ?? "";
  const say = words[locale];
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return say.noSuchOption(option);
  if (error.code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return error.message;
  return /^--(?:json|help)$/.test(option) ? say.takesNoValue(option) : say.needsValue(option);
}

/** As `readArguments`, but wrong ones are said on standard error: then null. */
function takeArguments(args: readonly string[], locale: Locale) {
  try {
    return readArguments(args, locale);
  } catch (error) {
    // Wrong usage is an answer; a fault of our own is not.
    const wrong = explainUsage(error, locale);
    if (wrong === null) throw error;
    console.error(`${wrong}\n\n${words[locale].usage}`);
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
  const locale = localeOf(args);
  const taken = takeArguments(args, locale);
  if (taken === null) return 2;
  const { help, files, json, url = null, prior: priorFile, failing } = taken;
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

// Whoever reads our output may stop early, as `head` does, or there may be no room for it: nobody has
// heard all of it then, and no other status would be true.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE" && stream === process.stdout) console.error(message);
    process.exit(3);
  });
}
// Left to itself the engine ends with 1, which says that the reports disagree: nobody knows that then.
process.on("uncaughtException", (error) => {
  console.error(error);
  process.exit(4);
});
process.exitCode = await main(process.argv.slice(2));
