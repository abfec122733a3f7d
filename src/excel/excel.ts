/**
 * The page that Excel opens: waits for Excel, hands its workbook to the pane, registers BUDGET.* and ties the ribbon's buttons to the
 * pane. All of it lives in one runtime, so functions and buttons work while the pane is closed. Elsewhere the page says what it is.
 *
 * The script is not deferred. Microsoft's runtime tells Excel that functions can be called once the document has been parsed and Office is
 * ready, whether or not the deferred scripts have run: a cell that asked then got an error. What is asked of Office here comes first.
 */
/// <reference types="custom-functions-runtime" />
import { associateCommands } from "../commands/ribbon";
import { registerFunctions } from "../functions/excel";
import { ExcelHost } from "../hosts/excel/excel-host";
import { excelCapabilities } from "../hosts/excel/requirements";
import { mountPane } from "../taskpane/mount";
import { explainNotExcel, explainNoOffice } from "./not-in-excel";
import { programDark } from "./office-theme";

const place = document.getElementById("pane");
if (place === null) throw new Error("the page has no place for the pane");

if (typeof Office === "undefined") explainNoOffice(place);
else void Office.onReady(({ host }) => (host === Office.HostType.Excel ? startInExcel(place) : explainNotExcel(place)));

function startInExcel(element: HTMLElement): void {
  element.replaceChildren();
  const dark = programDark();
  const pane = mountPane(element, {
    host: new ExcelHost(),
    // Last year's file, to compare with. Its reader is large and seldom needed.
    openWorkbook: async (file) => (await import(/* webpackChunkName: "open-file" */ "../hosts/file/open-file")).openPickedWorkbook(file),
    openText: async (file) => (await import(/* webpackChunkName: "open-text" */ "../hosts/file/open-text")).openPickedText(file),
    programLanguage: Office.context.displayLanguage, ...(dark !== undefined && { programDark: dark }),
  });
  associateCommands(pane);
  try {
    // Now, not later: a workbook that opens may be waiting for its functions. Where Excel has none, the pane says so.
    if (excelCapabilities().functions) registerFunctions(CustomFunctions);
  } catch (error) {
    pane.tellProblem(error);
  }
}
