/**
 * What runs in the page beside the real Office.js: the adapter as it ships, its conversation led to the fake, and its verbs made
 * callable from the tests. Everything that crosses is plain data.
 */
import { ExcelHost } from "../../../src/hosts/excel/excel-host";
import { HostError } from "../../../src/hosts/host-error";

/** Led to the fake by the tests. */
declare function askFakeExcel(request: string, flags: number): Promise<string>;

interface RichApi {
  executeRichApiRequestAsync: (message: readonly unknown[], done: (result: object) => void) => void;
  richApiMessageManager: { register: (handler: (message: object) => void) => Promise<void> };
}

declare global {
  var OSF: { readonly DDA: { RichApi: RichApi } };
  var callHost: (verb: string, given: readonly unknown[]) => Promise<HostAnswer>;
  var supportedVersions: Readonly<Record<string, number>>;
  var fireExcelEvent: (type: number, event: object) => void;
  var hintsHeard: number;
}

export type HostAnswer = { readonly value: unknown } | { readonly error: { readonly code: string; readonly args: Readonly<Record<string, string>> } };

const host = new ExcelHost();
let tellClient: (message: object) => void = () => undefined;
let endWatch: (() => Promise<void>) | undefined;

globalThis.hintsHeard = 0;
/** The minor versions of sets that this Excel has. */
globalThis.supportedVersions = { ExcelApi: 17, CustomFunctionsRuntime: 4, DelayForCellEdit: 1 };
Object.assign(Office.context, { requirements: { isSetSupported: (name: string, version?: string) => Number((version ?? "1.1").split(".")[1]) <= (globalThis.supportedVersions[name] ?? 0) } });

OSF.DDA.RichApi.executeRichApiRequestAsync = (message, done) => {
  void askFakeExcel(String(message[4]), Number(message[6])).then((body) => done({ status: "succeeded", value: { data: [200, [], body] } }));
};
OSF.DDA.RichApi.richApiMessageManager = { register: (handler) => { tellClient = handler; return Promise.resolve(); } };

/** As Excel tells of events: category 65536 is an event of the workbook. */
globalThis.fireExcelEvent = (type, event) => tellClient({ entries: [{ messageCategory: 65_536, messageType: type, targetId: "Workbook", message: JSON.stringify(event) }] });

const verbs: Readonly<Record<string, (...given: never[]) => Promise<unknown>>> = {
  capabilities: () => host.capabilities(),
  identity: () => host.identity(),
  remember: (key: string) => host.memory.get(key),
  keep: (key: string, text: string | null) => host.memory.set(key, text),
  listSheets: () => host.listSheets(),
  readSheets: (plan: Parameters<ExcelHost["readSheets"]>[0] & { readonly stopAfter?: number }) => readAsPlanned(plan),
  reveal: (cell: Parameters<ExcelHost["reveal"]>[0]) => host.reveal(cell),
  apply: (edits: Parameters<ExcelHost["apply"]>[0]) => host.apply(edits),
  undo: (token: Parameters<ExcelHost["undo"]>[0]) => host.undo(token),
  watch: async () => { endWatch = await host.onChange(() => { globalThis.hintsHeard += 1; }); },
  endWatch: async () => { await endWatch?.(); },
};

/** A signal cannot cross into the page: the tests say after how many reports of progress to stop. */
function readAsPlanned({ stopAfter, ...plan }: Parameters<ExcelHost["readSheets"]>[0] & { readonly stopAfter?: number }) {
  const stop = new AbortController();
  let reports = 0;
  if (stopAfter === 0) stop.abort();
  return host.readSheets({ ...plan, signal: stop.signal, onProgress: () => { reports += 1; if (reports === stopAfter) stop.abort(); } });
}

globalThis.callHost = async (verb, given) => {
  try {
    const call = verbs[verb];
    if (!call) throw new RangeError(`no verb ${verb}`);
    return { value: await Reflect.apply(call, host, [...given]) };
  } catch (error) {
    return { error: error instanceof HostError ? { code: error.code, args: error.args } : { code: "(not a HostError)", args: { message: String(error) } } };
  }
};
