/**
 * The spreadsheet in the page: Univer, started once, holding any number of workbooks of which one is shown. Nothing outside this folder
 * and the page's functions knows that it is Univer.
 */
import "@univerjs/preset-sheets-core/lib/index.css";
import { BooleanNumber, ICommandService, IUndoRedoService, IUniverInstanceService, LocaleType, LogLevel, mergeLocales, RedoCommand, UndoCommand, Univer, UniverInstanceType, type Injector, type IWorkbookData, type Workbook } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, RemoveSheetMutation, SetWorksheetActiveOperation, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import type { Language } from "../../core/wording/language";
import { REFUSED_MENU } from "./refused-commands";

const LOCALES = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US } as const satisfies Readonly<Record<Language, LocaleType>>;

export interface GridOptions {
  readonly language: Language;
  readonly dark: boolean;
}

export class Grid {
  private constructor(readonly api: FUniver, readonly injector: Injector) {}

  /** Draws the spreadsheet inside the element. */
  static start(container: HTMLElement, { language, dark }: GridOptions): Grid {
    const univer = new Univer({
      theme: defaultTheme,
      darkMode: dark,
      locale: LOCALES[language],
      locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN), [LocaleType.EN_US]: mergeLocales(enUS) },
      logLevel: LogLevel.ERROR,
    });
    const { plugins } = UniverSheetsCorePreset({
      container, header: true, toolbar: false, formulaBar: true, contextMenu: true, disableAutoFocus: true, menu: REFUSED_MENU,
      footer: { sheetBar: true, statisticBar: true, zoomSlider: true, menus: false, addSheetButtonConfig: { show: false } },
      sheets: { clipboardConfig: { hidePasteOptions: true }, disableForceStringAlert: true, disableForceStringMark: true },
      // A file keeps the results of its formulas: what was published is what is checked, until a cell changes.
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    });
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
    const grid = new Grid(FUniver.newAPI(univer), univer.__getInjector());
    grid.leaveSheetsThatGo();
    return grid;
  }

  /** While a sheet that is shown goes away the grid would still draw it: another one is shown first. */
  private leaveSheetsThatGo(): void {
    this.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== RemoveSheetMutation.id || !isAboutSheet(params)) return;
      const { unitId, subUnitId } = params;
      const workbook = this.workbook(unitId);
      if (workbook.getActiveSheet().getSheetId() !== subUnitId) return;
      const next = workbook.getSheets().find((sheet) => sheet.getSheetId() !== subUnitId && sheet.isSheetHidden() !== BooleanNumber.TRUE);
      if (next) this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: next.getSheetId() });
    });
  }

  add(data: IWorkbookData): void {
    this.api.createWorkbook(data);
  }

  /** Shows this workbook instead of the one that is shown. */
  show(id: string): void {
    // Undo and the keys belong to the workbook that has the focus, wherever the browser's own may be.
    this.injector.get(IUniverInstanceService).focusUnit(id);
    // The name box beside the formula bar follows selections, and hears of none when a workbook comes into sight.
    setTimeout(() => {
      const sheet = this.api.getWorkbook(id)?.getActiveSheet();
      (sheet?.getSelection()?.getActiveRange() ?? sheet?.getRange(0, 0))?.activate();
    }, 0);
  }

  remove(id: string): void {
    this.api.disposeUnit(id);
  }

  /** Throws for a workbook that is not there. */
  workbook(id: string): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(id, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new RangeError(`no workbook ${id}`);
    return workbook;
  }

  /** One step of the workbook that is shown. */
  async undo(): Promise<void> {
    await this.stepped(UndoCommand.id);
  }

  async redo(): Promise<void> {
    await this.stepped(RedoCommand.id);
  }

  /** What is being typed is not yet a step: it is entered first. */
  private async stepped(command: string): Promise<void> {
    const workbook = this.api.getActiveWorkbook();
    if (workbook === null) return;
    if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
    this.injector.get(IUniverInstanceService).focusUnit(workbook.getId());
    await this.commands.executeCommand(command);
  }

  setLanguage(language: Language): void {
    this.api.setLocale(LOCALES[language]);
  }

  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  get undoStack(): IUndoRedoService {
    return this.injector.get(IUndoRedoService);
  }
}

const isAboutSheet = (params: unknown): params is { readonly unitId: string; readonly subUnitId: string } =>
  typeof params === "object" && params !== null && "unitId" in params && typeof params.unitId === "string" && "subUnitId" in params && typeof params.subUnitId === "string";
