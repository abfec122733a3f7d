/** Files dragged onto the page. */
import { useEffect, useRef, useState } from "react";

/** What the controller opens: names, and bytes when their turn comes. */
export const filesOf = (files: Iterable<File>): { name: string; bytes: () => Promise<ArrayBuffer> }[] =>
  Array.from(files, (file) => ({ name: file.name, bytes: () => file.arrayBuffer() }));

/** Calls back with files that are dropped anywhere on the page; gives whether some are held over it. */
export function useDroppedFiles(open: (files: FileList) => void): boolean {
  const [held, setHeld] = useState(false);
  const callback = useRef(open);
  useEffect(() => {
    callback.current = open;
  }, [open]);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHeld(true);
    };
    // Left towards another element of the page it is still held over the page.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent): void => {
      setHeld(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null && event.dataTransfer.files.length > 0) callback.current(event.dataTransfer.files);
    };
    // Before the spreadsheet, which takes dropped files for pictures.
    document.addEventListener("dragover", over, true);
    document.addEventListener("dragleave", leave, true);
    document.addEventListener("drop", drop, true);
    return () => {
      document.removeEventListener("dragover", over, true);
      document.removeEventListener("dragleave", leave, true);
      document.removeEventListener("drop", drop, true);
    };
  }, []);
  return held;
}
