/** Waits in a worker: a page in the background has its own timers slowed to one a minute. */
addEventListener("message", ({ data }: MessageEvent<{ id: number; milliseconds: number }>) => {
  setTimeout(() => postMessage(data.id), data.milliseconds);
});
