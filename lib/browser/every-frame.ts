/**
 * Where on its pages the detector runs, on gov.cn and on added sites alike. Frames without an address
 * of their own hold reports, too: they count for the page that has made them.
 */
export const everyFrame = {
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: "document_idle",
} as const;
