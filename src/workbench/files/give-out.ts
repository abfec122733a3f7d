/** Handing a file to the user: the browser saves it where it saves downloads. */
import type { Language } from "../../core/wording/language";

const OPEN_XML = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A name beside the opened file's, which is never replaced. */
export const copyName = (name: string, language: Language): string => `${name.replace(/\.[^.]+$/, "")}${language === "zh" ? "（核对）" : " (checked)"}.xlsx`;

export function giveOut(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: OPEN_XML }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
