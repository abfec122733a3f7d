/**
 * Unpacks a ZIP archive within limits. The reading library trusts the sizes an archive declares; this checks them and
 * what really comes out before the library sees anything, so that a zip bomb costs no more than the limit.
 */
import { constants, crc32, inflateRawSync } from "node:zlib";

/** Why an archive cannot be unpacked. */
export type ZipFault = { readonly fault: "truncated" | "encrypted" | "tooLarge" } | { readonly fault: "damaged"; readonly part: string };

export class ZipError extends Error {
  override readonly name = "ZipError";

  constructor(readonly reason: ZipFault) {
    super(reason.fault);
  }
}

export interface ZipEntry {
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

/** Lists the archive's entries. Throws ZipError when the directory is missing (cut off) or makes no sense. */
export function listZipEntries(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  if (end === undefined) throw new ZipError({ fault: "truncated" });
  try {
    return readDirectory(bytes, end);
  } catch (error) {
    if (error instanceof RangeError) throw damaged("part:archive");
    throw error;
  }
}

/** The contents of one entry. Throws ZipError when it is damaged, encrypted, or unpacks to more than `limit` bytes. */
export function unpackZipEntry(bytes: Buffer, entry: ZipEntry, limit: number): Buffer {
  if (entry.encrypted) throw new ZipError({ fault: "encrypted" });
  if (entry.size > limit) throw new ZipError({ fault: "tooLarge" });
  const packed = packedBytes(bytes, entry);
  const contents = entry.method === 0 ? packed : inflate(packed, entry, limit);
  if (contents.length !== entry.size || crc32(contents) !== entry.crc) throw damaged(entry.name);
  return contents;
}

const damaged = (part: string): ZipError => new ZipError({ fault: "damaged", part });

function findEnd(bytes: Buffer): number | undefined {
  const last = bytes.length - END_RECORD;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

function readDirectory(bytes: Buffer, end: number): ZipEntry[] {
  let count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && bytes.readUInt32LE(end - 20) === LOCATOR_64) {
    const end64 = Number(bytes.readBigUInt64LE(end - 12));
    if (bytes.readUInt32LE(end64) !== END_OF_DIRECTORY_64) throw damaged("part:archive");
    count = Number(bytes.readBigUInt64LE(end64 + 32));
    at = Number(bytes.readBigUInt64LE(end64 + 48));
  }
  if (count > MOST_ENTRIES) throw new ZipError({ fault: "tooLarge" });
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged("part:archive");
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const large = largeFields(extra, [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 0x2041) !== 0,
      crc: bytes.readUInt32LE(at + 16),
      size: large[0],
      packedSize: large[1],
      headerOffset: large[2],
    });
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Size, packed size and offset: those that do not fit 32 bits are in the ZIP64 extra field, in this order. */
function largeFields(extra: Buffer, fields: [number, number, number]): [number, number, number] {
  if (!fields.includes(0xffffffff)) return fields;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001) continue;
    let field = at + 4;
    const next = (short: number): number => {
      if (short !== 0xffffffff) return short;
      field += 8;
      return Number(extra.readBigUInt64LE(field - 8));
    };
    return [next(fields[0]), next(fields[1]), next(fields[2])];
  }
  return fields;
}

function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  const header = entry.headerOffset;
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL_ENTRY) throw damaged(entry.name);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  if (start + entry.packedSize > bytes.length) throw damaged(entry.name);
  return bytes.subarray(start, start + entry.packedSize);
}

function inflate(packed: Buffer, entry: ZipEntry, limit: number): Buffer {
  if (entry.method !== 8) throw damaged(entry.name);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(limit, entry.size + 1)), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    // More coming out than was declared is a lie about the size; the rest is never unpacked.
    throw error instanceof RangeError && entry.size >= limit ? new ZipError({ fault: "tooLarge" }) : damaged(entry.name);
  }
}
