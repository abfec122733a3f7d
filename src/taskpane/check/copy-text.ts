/** Copying to the clipboard, where the program around the pane allows it. */

/** True when the text is on the clipboard; an embedded browser may refuse it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
