/** In place of the tree that the parser would build by itself: reading has its own, `lib/saved/tree.ts`. */
export const defaultTreeAdapter = {};
