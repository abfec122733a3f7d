/** Reading and writing files away from the page's own thread. */
import type { FileReply, FileRequest, OpenReply, SaveOrder, SavedFile } from "./messages";

export class FileDesk {
  private worker: Worker | undefined;
  private readonly pending: ((reply: FileReply | Error) => void)[] = [];

  /** Starts the worker before it is needed: it has some loading to do. */
  prepare(): void {
    this.worker ??= this.start();
  }

  async open(name: string, bytes: Uint8Array): Promise<OpenReply> {
    const reply = await this.ask({ kind: "open", name, bytes }).catch((error: unknown) => ({ cause: String(error) }));
    if ("opened" in reply || "problem" in reply) return reply;
    return { problem: { kind: "file", code: "internal", args: { cause: "cause" in reply ? reply.cause : "" } } };
  }

  /** Rejects when there is no right copy. */
  async save(order: SaveOrder): Promise<SavedFile> {
    const reply = await this.ask({ kind: "save", order });
    if ("saved" in reply) return reply.saved;
    throw new Error("cause" in reply ? reply.cause : "");
  }

  private async ask(request: FileRequest): Promise<FileReply> {
    this.prepare();
    const reply = await new Promise<FileReply | Error>((resolve) => {
      this.pending.push(resolve);
      this.worker?.postMessage(request);
    });
    if (reply instanceof Error) throw reply;
    return reply;
  }

  private start(): Worker {
    const worker = new Worker(/* webpackChunkName: "file-worker" */ new URL("./file-worker.ts", import.meta.url));
    worker.addEventListener("message", ({ data }: MessageEvent<FileReply>) => this.pending.shift()?.(data));
    // The worker did not come up, or ran out of memory: nothing that waits for it will be answered.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker.terminate();
      this.worker = undefined;
      for (const answer of this.pending.splice(0)) answer(new Error(event.message));
    });
    return worker;
  }
}
