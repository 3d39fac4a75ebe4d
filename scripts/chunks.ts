/** Which modules share a file of the built extension, and which of its files open PDF and Word. */

/** Modules that go into one file. */
export interface Group {
  readonly name: string;
  /** What the paths of its modules contain, each of them that of one module at least. */
  readonly paths: readonly string[];
  /** A module that several groups would take goes to the highest; 0 where none is given. */
  readonly priority?: number;
}

/**
 * What reads and checks is one file: whoever needs a part of it needs the rest.
 *
 * The popup is looked at the moment it opens, and asks the browser for each file alone. So what the
 * pages share with the background is one file, with no document in it, what they alone share another,
 * and the rest of the popup's first view a third.
 */
export const groups: readonly Group[] = [
  {
    name: "shared",
    paths: [
      "wxt-plugins",
      "preload-helper",
      "/lib/settings.ts",
      "/lib/report/address.ts",
      "/lib/report/reading.ts",
      "/lib/browser/ask-background.ts",
      "/lib/browser/browser.ts",
      "/lib/browser/frames.ts",
      "/lib/browser/inject.ts",
      "/lib/findings/dismissals.ts",
      "/lib/findings/form.ts",
      "/lib/findings/list.ts",
      "/lib/findings/names.ts",
      "/lib/findings/verdict.ts",
      "/lib/findings/words.ts",
      // A thread that reads asks it too, and has no document: nothing of its own may be with the pages'.
      "/lib/storage-problem.ts",
      "/popup/ask.ts",
      "/popup/open-in-viewer.ts",
    ],
    priority: 2,
  },
  {
    name: "page",
    paths: [
      "/preact/",
      "wxt-html-plugins",
      "/locales/en.ts",
      "/locales/plural.ts",
      "/locales/zh.ts",
      "/lib/browser/private-page.ts",
      "/lib/browser/save-file.ts",
      "/lib/findings/dates.ts",
      "/lib/findings/facts.ts",
      "/lib/components/closed.tsx",
      "/lib/components/groups.tsx",
      "/lib/components/menu.tsx",
      "/lib/components/tell-failures.ts",
      "/lib/panel/element.ts",
      "/lib/passing.ts",
      "/locales/failures.ts",
    ],
    priority: 1,
  },
  {
    name: "line",
    paths: [
      "/lib/parse/",
      "/lib/text/",
      "/lib/rules/",
      "/lib/report/",
      "/lib/anchors.ts",
      "/lib/check.ts",
      "/lib/check-plain.ts",
      "/lib/digest.ts",
      "/lib/findings/view.ts",
    ],
  },
  {
    name: "archive",
    // With the queue, which the settings count and empty without a word of how pages are read, and
    // what else the background shares with a page, but not with the popup's first view.
    paths: [
      "/lib/archive/",
      "/lib/agency/",
      "/lib/portal.ts",
      "/lib/database.ts",
      "/lib/batch/queue.ts",
      "/lib/browser/sender.ts",
      "/lib/browser/sites.ts",
      "/idb/",
    ],
  },
  {
    name: "batch",
    paths: [
      "/lib/batch/",
      "/lib/links/",
      "/lib/browser/ask-thread.ts",
      "/popup/last-year.ts",
      "/popup/live-page.ts",
    ],
  },
  {
    // What the popup shows or does once it is painted, most of it the results page's too: a file for
    // each would weigh more than its sharing.
    name: "later",
    paths: [
      "/lib/export/",
      "/locales/exports/",
      "/lib/components/other-names.tsx",
      "/locales/other-names/",
      "/popup/open-files.tsx",
    ],
  },
];

/** Groups as the bundler takes them, noting what they meet. */
export interface FollowedGroups {
  readonly groups: readonly {
    readonly name: string;
    readonly priority: number;
    test(module: string): boolean;
  }[];
  /** The paths, with the names of their groups, that are in no module's so far. */
  findMissing(): string[];
}

/** Follows which of the groups' paths a build meets: a file that was renamed is in no group. */
export function followGroups(all: readonly Group[]): FollowedGroups {
  const met = new Set<string>();
  return {
    groups: all.map(({ name, paths, priority = 0 }) => ({
      name,
      priority,
      test(module) {
        const path = module.replaceAll("\\", "/");
        const found = paths.filter((each) => path.includes(each));
        for (const each of found) met.add(each);
        return found.length > 0;
      },
    })),
    findMissing: () =>
      all.flatMap(({ name, paths }) =>
        paths.filter((each) => !met.has(each)).map((each) => `${name}: ${each}`),
      ),
  };
}

/** What alone opens PDF and Word files: the library with its licence, worker and maps, and the page that shows them. */
const readers: readonly RegExp[] = [
  /^cmaps\//,
  /^assets\/pdf\.worker/,
  /^assets\/viewer/,
  /^viewer\.html$/,
  /^LICENCE-pdfjs-dist\.txt$/,
  ...["pdf", "open", "read-report", "viewer", "shown-pdf", "shown-word", "browser-engine"].map(
    (name) => new RegExp(`^chunks/${name}(?:-[\\w-]{8})?\\.js$`),
  ),
];

/** The files of the built extension but those that open PDF and Word; throws where one of these is not there. */
export function withoutReaders(paths: readonly string[]): string[] {
  const missing = readers.filter((each) => !paths.some((path) => each.test(path)));
  if (missing.length > 0) throw new Error(`no file of the build is ${missing.join(", or ")}`);
  return paths.filter((path) => !readers.some((each) => each.test(path)));
}
