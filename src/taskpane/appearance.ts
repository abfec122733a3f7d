/** Dark or light: what the user chose, else the program around the pane, else the system. */
import { useSyncExternalStore } from "react";
import type { Appearance } from "./preferences";

const DARK = "(prefers-color-scheme: dark)";

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

export function useDark(appearance: Appearance, programDark: boolean | undefined): boolean {
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  return appearance === "auto" ? (programDark ?? system) : appearance === "dark";
}
