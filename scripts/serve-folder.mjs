// A folder of static files on this machine alone, with the right types and the headers that a page cannot set itself. Node's own modules only.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

// The pages carry their own content policy; who may frame them only a header can say.
const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "frame-ancestors 'none'",
};

/**
 * Serves the folder under http://127.0.0.1. Port 0, or one that is taken, gives a free one.
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port = 0 } = {}) {
  const server = createServer((request, response) => answer(folder, request, response));
  await listening(server, port).catch(async (error) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    await listening(server, 0);
  });
  const { port: given } = server.address();
  return {
    address: `http://127.0.0.1:${given}/`,
    port: given,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function answer(folder, request, response) {
  // Only this machine's own pages may ask, whatever name another page's host resolves to.
  const local = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "");
  const file = local && (request.method === "GET" || request.method === "HEAD") ? fileFor(folder, request.url ?? "/") : undefined;
  if (file === undefined) {
    response.writeHead(local ? 404 : 403, { ...HEADERS, "content-type": "text/plain; charset=utf-8" }).end();
    return;
  }
  // Names of parts change with their contents; the page itself must be asked for again.
  const lasting = /\.[\da-f]{8}\./.test(file.path);
  response.writeHead(200, { ...HEADERS, "content-type": TYPES[path.extname(file.path)] ?? "application/octet-stream", "content-length": file.size, "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache" });
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(file.path), response, () => undefined);
}

/** The file behind an address; undefined outside the folder. */
function fileFor(folder, url) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const wanted = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (wanted.includes("\0") || !wanted.startsWith(folder + path.sep)) return undefined;
  const found = statSync(wanted, { throwIfNoEntry: false });
  return found?.isFile() ? { path: wanted, size: found.size } : undefined;
}
