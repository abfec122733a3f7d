/** Unpacking with zlib, several times as fast as in plain JavaScript. */
import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Unpacking } from "./unpacking";

export const nodeUnpacking: Unpacking = {
  inflate: (packed, most) => inflateRawSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }),
  crc32: (bytes) => crc32(bytes),
};
