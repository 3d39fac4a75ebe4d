/** A portal on loopback: the pages of test/pages, and what else is put there. */
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const pages = fileURLToPath(new URL("../test/pages", import.meta.url));

/** The name under which the browsers know the portal. */
export const portalAddress = "http://www.example.gov.cn";

/** A server that answers for every host, plainly or as a proxy. */
export interface Portal {
  readonly port: number;
  /** Addresses asked for so far. */
  readonly requests: readonly string[];
  /** Puts a page at a path; it goes before a file of test/pages. */
  put(path: string, body: string | Buffer, type?: string): void;
  /** Has a path answered in a way of its own, or never. */
  answer(path: string, how: RequestListener): void;
  /** Sends whoever asks for the path to another address. */
  redirect(path: string, to: string): void;
  close(): void;
}

/** Starts a portal that serves test/pages by path. */
export async function servePortal(): Promise<Portal> {
  const made = new Map<string, { body: string | Buffer; type: string }>();
  const redirects = new Map<string, string>();
  const answers = new Map<string, RequestListener>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    // Browsers ask for it by themselves, and would complain of its absence in the console.
    if (url.pathname === "/favicon.ico") return response.writeHead(204).end();
    requests.push(url.href);
    const location = redirects.get(url.pathname);
    if (location !== undefined) return response.writeHead(302, { location }).end();
    const own = answers.get(url.pathname);
    if (own !== undefined) return own(request, response);
    const found = made.get(url.pathname) ?? readPageFile(url.pathname);
    response.writeHead(found ? 200 : 404, { "content-type": found?.type ?? "text/plain" });
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    put: (path, body, type = "text/html; charset=utf-8") => made.set(path, { body, type }),
    answer: (path, how) => answers.set(path, how),
    redirect: (path, to) => redirects.set(path, to),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function readPageFile(path: string): { body: Buffer; type: string } | null {
  if (!path.endsWith(".html") || path.includes("..")) return null;
  try {
    return {
      body: readFileSync(join(pages, decodeURIComponent(path))),
      type: "text/html; charset=utf-8",
    };
  } catch {
    // No such page: the portal says 404.
    return null;
  }
}
