/** One check to a frame: a later injection ends the earlier one. */
import { clearRemains } from "../../lib/panel/host";

const key = Symbol.for("crossfoot");

/** Ends the check that runs in this frame, if one does, and stands in its place. */
export function takeOver(page: Document): AbortController {
  const world = globalThis as { [key]?: AbortController };
  world[key]?.abort();
  clearRemains(page);
  const alive = new AbortController();
  world[key] = alive;
  return alive;
}
