/** Makes OLE containers (.xls and encrypted files) stream by stream. */
import { CFB } from "@e965/xlsx";

interface Containers {
  readonly read: (bytes: Buffer, options: { readonly type: "buffer" }) => unknown;
  readonly write: (container: unknown, options: { readonly type: "buffer" }) => Buffer;
  readonly find: (container: unknown, path: string) => { readonly content: Uint8Array } | null;
  readonly utils: { readonly cfb_new: () => unknown; readonly cfb_add: (container: unknown, path: string, contents: Buffer) => void };
}

function isContainers(value: unknown): value is Containers {
  return typeof value === "object" && value !== null && "write" in value && "utils" in value;
}

function containers(): Containers {
  const functions: unknown = CFB;
  if (!isContainers(functions)) throw new TypeError("the reading library has no container functions");
  return functions;
}

export function oleFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const { utils, write } = containers();
  const container = utils.cfb_new();
  for (const [name, contents] of Object.entries(streams)) utils.cfb_add(container, `/${name}`, contents);
  return write(container, { type: "buffer" });
}

/** The contents of a stream of the container. */
export function oleStream(bytes: Buffer, path: string): Buffer {
  const { read, find } = containers();
  const stream = find(read(bytes, { type: "buffer" }), path);
  if (stream === null) throw new Error(`no stream ${path}`);
  return Buffer.from(stream.content);
}
