/**
 * Counts work instead of timing it: the same to a hundredth on every machine, busy or not. Ten times
 * as much to do may take eleven times the work; a square would take a hundred times. Who imports this
 * has all of `lib` counted, which slows it down: such tests have files of their own.
 */
import { Session } from "node:inspector/promises";

const session = new Session();
session.connect();
await session.post("Profiler.enable");
// From the start: what the engine has compiled before then is counted by its calls alone.
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

async function takeCount(): Promise<number> {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => url.includes("/lib/") && !url.includes("/node_modules/"))
    .flatMap((script) => script.functions.flatMap((each) => each.ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/**
 * How often the engine entered a function, a branch or a turn of a loop of `lib` while `run` ran.
 * What happens within one call of the platform's own, a search or a sort, is not counted.
 */
export async function workOf(run: () => unknown): Promise<number> {
  await takeCount();
  await run();
  return takeCount();
}
