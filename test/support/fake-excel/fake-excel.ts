/** The fake Excel: answers requests of Office.js from a workbook, counts what they cost, and refuses when told to. */
import { FakeWorkbook } from "./fake-workbook";
import { answer, doings, ExcelError, isRelease, References, type ExcelRequest } from "./protocol";

/** What one sync cost, in bytes of JSON as UTF-8, and what it did besides reading. */
export interface SyncLog {
  readonly sent: number;
  readonly received: number;
  readonly doings: readonly string[];
}

/** The client asks to wait until no cell is being edited. */
const DELAY_FOR_CELL_EDIT = 64;

export class FakeExcel {
  workbook = new FakeWorkbook("预算公开.xlsx");
  /** Syncs since the log was last emptied; letting go of objects at the end of a run is not counted. */
  syncs: SyncLog[] = [];
  /** Excel on the web fails above this. */
  payloadLimit = 5_000_000;
  /** A cell is being edited until this resolves. */
  editing: Promise<void> | undefined;
  /** Makes Excel refuse an action: by the name of the method or property, from the given time on that it comes; `*` is any. */
  refusal: { readonly name: string; readonly code: string; times: number } | undefined;
  private references = new References();

  /** The answer to a request of the client. */
  async execute(text: string, flags: number): Promise<string> {
    if (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failure("InvalidOperationInCellEditMode");
      await this.editing;
    }
    const request = parsed(text);
    if (Buffer.byteLength(text) > this.payloadLimit) return failure("RequestPayloadSizeLimitExceeded");
    const body = JSON.stringify(answer(this.workbook, this.references, request, (name) => this.refuse(name)));
    if (!isRelease(request)) this.syncs.push({ sent: Buffer.byteLength(text), received: Buffer.byteLength(body), doings: doings(request) });
    return Buffer.byteLength(body) > this.payloadLimit ? failure("ResponsePayloadSizeLimitExceeded") : body;
  }

  /** The workbook is saved, closed and opened again: nothing that the client has kept is known any more. */
  reopen(): void {
    this.workbook = this.workbook.reopened();
    this.references = new References();
  }

  private refuse(name: string): void {
    if (!this.refusal || (this.refusal.name !== "*" && this.refusal.name !== name)) return;
    if (this.refusal.times > 0) {
      this.refusal.times -= 1;
      return;
    }
    const { code } = this.refusal;
    this.refusal = undefined;
    throw new ExcelError(code);
  }
}

const failure = (code: string): string => JSON.stringify({ Error: { Code: code, Message: `The fake says ${code}.`, Location: "", ActionIndex: -1 }, Results: [] });

function parsed(text: string): ExcelRequest {
  const request: unknown = JSON.parse(text);
  if (!isRequest(request)) throw new TypeError("not a request of Office.js");
  return request;
}

const isRequest = (value: unknown): value is ExcelRequest => typeof value === "object" && value !== null && "Actions" in value && Array.isArray(value.Actions) && "ObjectPaths" in value;
