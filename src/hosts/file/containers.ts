/** The reading library's container functions, which its types leave untyped: checked once, here. */
import { CFB, type Container } from "@e965/xlsx";

/** A part as the library keeps it: with a type it has bytes as `content`, without one it has text as `data`. */
interface Part {
  type: number;
  data?: string;
}

interface ContainerFunctions {
  readonly read: (bytes: Uint8Array, options: { readonly type: "buffer" }) => Container;
  readonly find: (container: Container, path: string) => unknown;
  readonly utils: {
    readonly cfb_new: () => Container;
    readonly cfb_add: (container: Container, path: string, contents: Uint8Array, options: { readonly unsafe: boolean }) => Part;
  };
}

function isContainerFunctions(value: unknown): value is ContainerFunctions {
  return typeof value === "object" && value !== null && "read" in value && "find" in value && "utils" in value;
}

function containerFunctions(): ContainerFunctions {
  const functions: unknown = CFB;
  if (!isContainerFunctions(functions)) throw new TypeError("the reading library has no container functions");
  return functions;
}

const functions = containerFunctions();

/** Opens an OLE container (.xls). Throws on damaged ones. */
export const readOleContainer = (bytes: Uint8Array): Container => functions.read(libraryBytes(bytes), { type: "buffer" });

export const containerHas = (container: Container, path: string): boolean => functions.find(container, path) !== null;

/** An empty container, to be filled with the parts of an archive. */
export const newContainer = (): Container => functions.utils.cfb_new();

export function addPart(container: Container, name: string, contents: Uint8Array): void {
  functions.utils.cfb_add(container, `/${name}`, libraryBytes(contents), { unsafe: true });
}

/** A part of which the library would make the same text: one character for each byte, as `binaryText` gives it. */
export function addTextPart(container: Container, name: string, text: string): void {
  const part = functions.utils.cfb_add(container, `/${name}`, NO_BYTES, { unsafe: true });
  part.type = 0;
  part.data = text;
}

const NO_BYTES = new Uint8Array(0);

/** One character for each byte. */
export function binaryText(bytes: Uint8Array): string {
  if (typeof Buffer !== "undefined") return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS) pieces.push(String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS)));
  return pieces.join("");
}

/** A call with more may not fit the stack. */
const MOST_ARGUMENTS = 8192;

/** The same bytes as the library reads them fastest: in Node.js as a Buffer, elsewhere as they are. */
export const libraryBytes = (bytes: Uint8Array): Uint8Array => (typeof Buffer === "undefined" ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
