/** Inflating and checking what an archive holds, in two ways: with what Node.js has, and in plain JavaScript where there is nothing else. */
import { Inflate } from "fflate";

export interface Unpacking {
  /** Raw deflate data unpacked. Throws on damaged data, and a RangeError as soon as there are more than `most` bytes. */
  readonly inflate: (packed: Uint8Array, most: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Bytes fed at once: what comes out of them is bounded before it is counted. */
const STEP = 64 * 1024;

/** Needs nothing but the language, so that it works in a browser's worker too. */
export const plainUnpacking: Unpacking = {
  inflate: (packed, most) => {
    const out = new Uint8Array(most);
    let filled = 0;
    const stream = new Inflate((chunk) => {
      if (filled + chunk.length > most) throw new RangeError("more than expected");
      out.set(chunk, filled);
      filled += chunk.length;
    });
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    return out.subarray(0, filled);
  },
  crc32: (bytes) => {
    let crc = -1;
    for (const byte of bytes) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0);
    return ~crc >>> 0;
  },
};

/** CRC-32 of each byte, as ZIP has it (reversed polynomial 0xEDB88320). */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
