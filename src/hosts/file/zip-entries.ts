/**
 * Unpacks a ZIP archive within limits. The reading library trusts the sizes an archive declares; this checks them and
 * what really comes out before the library sees anything, so that a zip bomb costs no more than the limit.
 */
import type { Unpacking } from "./unpacking";

/** Why an archive cannot be unpacked. */
export type ZipFault = { readonly fault: "truncated" | "encrypted" | "tooLarge" } | { readonly fault: "damaged"; readonly part: string };

export class ZipError extends Error {
  override readonly name = "ZipError";

  constructor(readonly reason: ZipFault) {
    super(reason.fault);
  }
}

export interface ZipEntry {
  /** Path, with / between its steps whatever the archive has. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  /** As declared; what really comes out may differ. */
  readonly size: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** The end record has 22 bytes and a comment of up to 65,535. */
const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;
/** No workbook has this many parts; an archive that does would only cost time. */
const MOST_ENTRIES = 20_000;
const UTF8 = new TextDecoder();

/** Lists the archive's entries. Throws ZipError when the directory is missing (cut off) or makes no sense. */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new ZipError({ fault: "truncated" });
  try {
    return readDirectory(bytes, view, end);
  } catch (error) {
    if (error instanceof RangeError) throw damaged("part:archive");
    throw error;
  }
}

/** The contents of one entry. Throws ZipError when it is damaged, encrypted, or unpacks to more than `limit` bytes. */
export function unpackZipEntry(bytes: Uint8Array, entry: ZipEntry, limit: number, unpacking: Unpacking): Uint8Array {
  if (entry.encrypted) throw new ZipError({ fault: "encrypted" });
  if (entry.size > limit) throw new ZipError({ fault: "tooLarge" });
  const packed = packedBytes(bytes, entry);
  const contents = entry.method === 0 ? packed : inflate(packed, entry, limit, unpacking);
  if (contents.length !== entry.size || unpacking.crc32(contents) !== entry.crc) throw damaged(entry.name);
  return contents;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const damaged = (part: string): ZipError => new ZipError({ fault: "damaged", part });

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] {
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) !== END_OF_DIRECTORY_64) throw damaged("part:archive");
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  if (count > MOST_ENTRIES) throw new ZipError({ fault: "tooLarge" });
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged("part:archive");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extra = viewOf(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    const large = largeFields(extra, [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]);
    entries.push({
      name: UTF8.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/"),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 0x2041) !== 0,
      crc: view.getUint32(at + 16, true),
      size: large[0],
      packedSize: large[1],
      headerOffset: large[2],
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Size, packed size and offset: those that do not fit 32 bits are in the ZIP64 extra field, in this order. */
function largeFields(extra: DataView, fields: [number, number, number]): [number, number, number] {
  if (!fields.includes(0xffffffff)) return fields;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 0x0001) continue;
    let field = at + 4;
    const next = (short: number): number => {
      if (short !== 0xffffffff) return short;
      field += 8;
      return Number(extra.getBigUint64(field - 8, true));
    };
    return [next(fields[0]), next(fields[1]), next(fields[2])];
  }
  return fields;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const header = entry.headerOffset;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_ENTRY) throw damaged(entry.name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.packedSize > bytes.length) throw damaged(entry.name);
  return bytes.subarray(start, start + entry.packedSize);
}

function inflate(packed: Uint8Array, entry: ZipEntry, limit: number, unpacking: Unpacking): Uint8Array {
  if (entry.method !== 8) throw damaged(entry.name);
  try {
    return unpacking.inflate(packed, Math.min(limit, entry.size + 1));
  } catch (error) {
    // More coming out than was declared is a lie about the size; the rest is never unpacked.
    throw error instanceof RangeError && entry.size >= limit ? new ZipError({ fault: "tooLarge" }) : damaged(entry.name);
  }
}
