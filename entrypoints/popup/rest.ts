/** What the popup shows and does after its first view: in one file, as the head of each would weigh more than some of them. */
// biome-ignore-all lint/performance/noBarrelFile: loaded as one is what it is for
export { CheckList } from "./check-list";
export { exported } from "./exported";
export { photograph } from "./photograph";
export { Years } from "./years";
