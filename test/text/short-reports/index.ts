/** All short reports, whoever wrote them. */
import * as afresh from "./afresh";
import * as bureau from "./bureau";
import * as honest from "./honest";
import type { ShortReport } from "./short-report";
import * as usual from "./usual";
import * as varied from "./varied";

/** Reports whose text is true of the tables. */
export const agreeing: readonly ShortReport[] = [
  ...usual.agreeing,
  ...varied.agreeing,
  ...afresh.agreeing,
  ...bureau.agreeing,
  ...honest.agreeing,
];

/** Reports whose text contradicts the tables or itself. */
export const contradicting: readonly ShortReport[] = [
  ...usual.contradicting,
  ...varied.contradicting,
  ...afresh.contradicting,
  ...honest.contradicting,
];
