/** What is loaded when the first file is opened: the spreadsheet with its functions, and the pane. */
import type { Language } from "../core/wording/language";
import { describeFileProblem } from "../hosts/file/problem-wording";
import { FileProblem } from "../hosts/file/problems";
import { readWorkbookInWorker } from "../hosts/file/read-in-worker";
import { Grid } from "../hosts/workbench/grid";
import { changesBetween, type GridState } from "../hosts/workbench/grid-changes";
import { GridMarks } from "../hosts/workbench/grid-marks";
import { gridWorkbook } from "../hosts/workbench/grid-workbook";
import { refuseRebuilding } from "../hosts/workbench/refused-commands";
import { WorkbenchHost } from "../hosts/workbench/workbench-host";
import type { OpenWorkbook, OtherWorkbook, WorkbookHost } from "../hosts/host";
import { mountPane, type PaneHandle } from "../taskpane/mount";
import { BudgetFunctions } from "./budget-functions";
import type { OpenedFile, SaveOrder } from "./files/messages";

export interface DeskOptions {
  readonly language: Language;
  readonly dark: boolean;
  /** Called when the user tries what is not done here. */
  readonly refused: () => void;
}

export interface NewWorkbook {
  readonly id: string;
  readonly name: string;
  readonly file: OpenedFile;
  readonly onTouched: () => void;
  readonly others: () => Promise<readonly OtherWorkbook[]>;
}

export interface DeskWorkbook {
  readonly host: WorkbookHost;
  /** What a copy needs besides the file's bytes. */
  changes(): Promise<Omit<SaveOrder, "bytes">>;
}

export interface Desk {
  add(workbook: NewWorkbook): DeskWorkbook;
  mountPane(element: HTMLElement, workbook: DeskWorkbook, programLanguage: string): PaneHandle;
  show(id: string): void;
  close(id: string): void;
  /** In the workbook that is shown, one step. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  setLanguage(language: Language): void;
  setDark(dark: boolean): void;
}

/** A file picked in the pane to compare with: read, not shown. */
const readOther: OpenWorkbook = async (file) => {
  try {
    const { sheets } = await readWorkbookInWorker(file.name, new Uint8Array(await file.arrayBuffer()));
    return { name: file.name, sheets };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { problem: { zh: describeFileProblem(error, "zh"), en: describeFileProblem(error, "en") } };
  }
};

export function startDesk(element: HTMLElement, { language, dark, refused }: DeskOptions): Desk {
  const grid = Grid.start(element, { language, dark });
  const functions = new BudgetFunctions(grid);
  // The grid has its services only once it holds a workbook.
  let marks: GridMarks | undefined;
  let spoken = language;
  const hosts = new Map<string, WorkbenchHost>();
  refuseRebuilding(grid.commands, element, refused);
  return {
    add: ({ id, name, file, onTouched, others }) => {
      const data = gridWorkbook(id, name, file.sheets, file.look);
      // The grid goes on working in what it is given.
      const opened: GridState = { data: structuredClone(data), sheets: file.sheets };
      grid.add(data);
      functions.register(spoken);
      const marking = (marks ??= new GridMarks(grid));
      for (const sheet of grid.workbook(id).getSheets()) {
        const marked = file.marks.get(sheet.getName());
        if (marked && marked.length > 0) marking.set({ unitId: id, subUnitId: sheet.getSheetId(), marks: marked });
      }
      const host = new WorkbenchHost(grid, marking, { unitId: id, name, kept: file.kept, onTouched, others });
      hosts.set(id, host);
      return {
        host,
        changes: async () => {
          const sheets = await host.readSheets({ merges: true });
          return { sheets, changes: changesBetween(opened, { data: grid.workbook(id).getSnapshot(), sheets }), marks: host.marked, kept: host.kept };
        },
      };
    },
    mountPane: (paneElement, { host }, programLanguage) => mountPane(paneElement, { host, openWorkbook: readOther, openText: async (file) => (await import(/* webpackChunkName: "open-text" */ "../hosts/file/open-text")).openPickedText(file), programLanguage }),
    show: (id) => grid.show(id),
    close: (id) => {
      hosts.get(id)?.close();
      hosts.delete(id);
      grid.remove(id);
    },
    undo: () => grid.undo(),
    redo: () => grid.redo(),
    setLanguage: (next) => {
      spoken = next;
      grid.setLanguage(next);
      if (hosts.size > 0) functions.register(next);
    },
    setDark: (next) => grid.setDark(next),
  };
}
