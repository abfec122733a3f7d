/**
 * What Excel for Windows puts into the window of an add-in, for tests: the context that Office.js asks for when it starts, the way
 * its requests go to Excel, and the events that come back. Runs in the page before anything else, so it uses nothing from outside.
 */

export interface ExcelWindowOptions {
  /** Highest version of each requirement set, as `{ ExcelApi: "1.17" }`. */
  readonly sets: Readonly<Record<string, string>>;
  readonly language: string;
  /** Colour behind Excel's ribbon, as a number; absent in an Excel that tells no theme. */
  readonly background?: number;
  /** A cell asks for the year-on-year change of 110 against 100 as soon as Excel can reach the functions, as when a workbook opens. */
  readonly cellWaits?: boolean;
}

declare global {
  interface Window {
    /** Led to the fake by the tests. */
    askFakeExcel: (request: string, flags: number) => Promise<string>;
    /** Presses a button of the ribbon by its FunctionName; resolves when the add-in says that it has done its part. */
    pressRibbonButton: (functionName: string) => Promise<void>;
    /** Asks for the result of a function, as a cell does that needs it. The answer goes to Excel's service for functions. */
    askForResult: (id: number, functionName: string, given: readonly unknown[]) => void;
    /** Whether the ribbon can be used: the add-in listens. */
    ribbonListens: () => boolean;
  }
}

/** To be handed to the page as its first script. Array-like values cross as Excel's do: objects with `toArray`. */
export function installExcelWindow({ sets, language, background, cellWaits }: ExcelWindowOptions): void {
  const RICH_API = 93;
  const COMMAND_COMPLETED = 94;
  const COMMAND_EVENT = 39;
  const MESSAGE_EVENT = 33;
  const FUNCTION_MESSAGE = 1;
  const INVOCATION = 1000;
  /** As for functions whose metadata lets errors arrive as values. */
  const ERRORS_AS_VALUES = 4;
  type Handler = (event: number, payload: object) => void;
  type Done = (answer: object | number, code?: number) => void;
  const packed = (...items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });
  const handlers = new Map<number, Handler>();
  const completed = new Map<string, () => void>();

  const context = {
    GetAppType: () => 1, GetSolutionRef: () => "tests", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => language, GetAppDataLocale: () => language,
    GetDocUrl: () => "C:\\公开\\预算公开.xlsx", GetAppCapabilities: () => 0, GetActivationMode: () => 2, GetControlIntegrationLevel: () => 1, GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => JSON.stringify(background === undefined ? {} : { bodyBackgroundColor: background }),
  };

  const external = {
    GetContext: () => context,
    Execute: (id: number, given: readonly unknown[], done: Done) => {
      if (id === RICH_API) {
        const [message] = given;
        const parts: readonly unknown[] = Array.isArray(message) ? message : [];
        // Microsoft's runtime says that functions can be called from now on.
        if (cellWaits === true && String(parts[4]).includes("ReadyForCustomFunctions")) window.askForResult(1, "YOY", [[[110]], [[100]], null]);
        void window.askFakeExcel(String(parts[4]), Number(parts[6])).then((body) => done(packed(0, packed(200, packed(), body)), 0));
        return;
      }
      if (id === COMMAND_COMPLETED) completed.get(String(given[0]))?.();
      done(packed(0), 0);
    },
    RegisterEvent: (id: number, _target: unknown, handler: Handler, done: Done) => {
      handlers.set(id, handler);
      done(0);
    },
    UnregisterEvent: (id: number, _target: unknown, done: Done) => {
      handlers.delete(id);
      done(0);
    },
  };
  Object.defineProperty(window, "external", { value: external });

  window.askForResult = (id, functionName, given) =>
    handlers.get(MESSAGE_EVENT)?.(MESSAGE_EVENT, packed(packed(FUNCTION_MESSAGE, INVOCATION, "", JSON.stringify([id, functionName, given, "表1!C3", ERRORS_AS_VALUES]))));

  let pressed = 0;
  window.ribbonListens = () => handlers.has(COMMAND_EVENT);
  window.pressRibbonButton = (functionName) => new Promise((resolve) => {
    const id = String(++pressed);
    completed.set(id, resolve);
    handlers.get(COMMAND_EVENT)?.(COMMAND_EVENT, packed(id, functionName, JSON.stringify({ source: { id: functionName } })));
  });
}
