/** A folder over https on this computer alone, for Excel to load the add-in from. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json; charset=utf-8", ".png": "image/png", ".xml": "text/xml; charset=utf-8" };

/** Resolves when it listens; rejects when the port is taken. */
export async function serve(folder: string, port: number, { cert, key }: { readonly cert: Buffer; readonly key: Buffer }): Promise<Server> {
  const server = createServer({ cert, key }, (request, response) => void answer(folder, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return server;
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = path.join(folder, decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname));
  try {
    if (!file.startsWith(folder + path.sep)) throw new RangeError("outside the folder");
    const body = await readFile(file);
    // What is being worked on is asked for anew each time. Icons are not: Excel on the web does not show icons that must not be kept.
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", ...(path.extname(file) !== ".png" && { "cache-control": "no-cache" }) }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}
