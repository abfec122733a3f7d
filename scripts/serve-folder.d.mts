export interface ServedFolder {
  /** With a slash at its end. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves the folder under http://127.0.0.1. Port 0, or one that is taken, gives a free one. */
export function serveFolder(folder: string, options?: { readonly port?: number }): Promise<ServedFolder>;
