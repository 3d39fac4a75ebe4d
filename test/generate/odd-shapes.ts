/** Shapes that are rarer, or that hold more or less than the form: no number may be read wrongly. */
import { cellShapes } from "./odd/application-cells";
import { columnShapes } from "./odd/application-columns";
import { rowShapes } from "./odd/application-rows";
import { disclosureShapes } from "./odd/disclosure";
import { disputeShapes } from "./odd/disputes";
import { markups } from "./odd/markups";
import { pages } from "./odd/pages";
import type { Shape } from "./shape";

/** Every odd shape; a page of one may be read in part, never wrongly. */
export const oddShapes: readonly Shape[] = [
  ...markups,
  ...columnShapes,
  ...rowShapes,
  ...cellShapes,
  ...disputeShapes,
  ...disclosureShapes,
  ...pages,
];
