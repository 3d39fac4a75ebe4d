/**
 * A fetch that can reach one portal and nothing else, redirects included: that of an empty frame
 * whose policy names the portal. A redirect is followed by the browser before a script sees it, so
 * no check of ours could come in time. The frame goes with the signal.
 */
export function confineFetch(
  document: Document,
  portal: string,
  signal: AbortSignal,
): typeof fetch {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  signal.addEventListener("abort", () => frame.remove(), { once: true });
  const { contentDocument, contentWindow } = frame;
  if (contentDocument === null || contentWindow === null) throw new Error("no frame to fetch in");
  const policy = contentDocument.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  const hosts = [portal, `*.${portal}`].flatMap((host) => [
    `http://${host}:*`,
    `https://${host}:*`,
  ]);
  policy.content = `default-src 'none'; connect-src ${hosts.join(" ")}`;
  contentDocument.head.append(policy);
  return (contentWindow as Window & typeof globalThis).fetch.bind(contentWindow);
}
