import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the portal saw it. */
export interface Seen {
  readonly path: string;
  readonly at: number;
  readonly cookie: string | undefined;
}

/** A portal on loopback that answers as it is told, and remembers who asked. */
export interface Portal {
  readonly origin: string;
  /** The same server under a name that is another portal. */
  readonly otherOrigin: string;
  readonly seen: Seen[];
  /** The most requests that were open at once. */
  most(): number;
  close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a portal with an answer by path. */
export async function openPortal(
  answers: Readonly<Record<string, Answer | string>>,
): Promise<Portal> {
  const seen: Seen[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    seen.push({ path, at: performance.now(), cookie: request.headers.cookie });
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => {
      open -= 1;
    });
    const answer = answers[path.split("?")[0] ?? ""];
    if (typeof answer === "function") return answer(request, response);
    response.statusCode = answer === undefined ? 404 : 200;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(answer ?? "<p>没有这一页</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    seen,
    most: () => most,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
