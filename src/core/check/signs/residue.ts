/** What a template left behind: placeholders and wording to choose from that nobody filled in. */
import type { SheetRange } from "../../recognise/disclosure";
import { remembered } from "../../sheets/remembered";
import type { CellAddress, SheetSnapshot } from "../../sheets/snapshot";
import { plainText } from "../../sheets/text";
import { cellName } from "../../sheets/addresses";
import type { FindingDraft } from "../draft";
import type { CheckContext, CheckRule } from "../rule";
import { pointAt } from "./table-cells";
import { rowsBetween } from "../../sheets/rows";

export const RESIDUE_RULES: readonly CheckRule[] = [
  {
    id: "表-模板残留", severities: ["hint"],
    title: { zh: "模板文字未替换", en: "Wording of the template left in" },
    explanation: { zh: "表中仍有 XX、××、“增加（减少）”等模板占位文字。列标题不算。", en: "XX, ×× or 增加（减少） of the template still stand in the table. Column headers do not count." },
    source: "模板占位内容应当替换为实际内容", check: residue,
  },
];

const PLACEHOLDER = /(?<![A-Za-z0-9.])[Xx×]{2,}(?![A-Za-z0-9])|○{2,}|\*{2,}(单位|部门|局|年)|(增加|增长|上升)[(/](减少|下降)\)?|(大于|高于)[(/](小于|低于)\)?/;

const placeholderIn = remembered((text) => PLACEHOLDER.exec(plainText(text))?.[0] ?? "", 20_000);

interface Residue extends CellAddress {
  readonly text: string;
  readonly words: string;
}

/** Texts with a placeholder within a part of a table. */
function placeholders(part: SheetRange, { rows }: Pick<SheetSnapshot, "rows">): Residue[] {
  const found: Residue[] = [];
  for (const { row, cells } of rowsBetween(rows, part.top, part.bottom)) {
    for (const { column, value } of cells) {
      if (typeof value !== "string" || column < part.left || column > part.right) continue;
      const words = placeholderIn(value);
      if (words !== "") found.push({ sheet: part.sheet, row, column, text: plainText(value), words });
    }
  }
  return found;
}

function residue({ disclosure, sheets }: CheckContext): FindingDraft[] {
  return disclosure.tables.flatMap((table): FindingDraft[] => {
    const found = table.parts
      .flatMap((part) => placeholders(part, sheets.get(part.sheet) ?? { rows: [] }))
      .filter(({ text }) => !table.columns.some(({ path }) => path.some((header) => header !== "" && text.includes(header))));
    if (found.length === 0) return [];
    return [{
      rule: "表-模板残留", severity: "hint", message: "sign.residue", args: { cells: found.map(({ row, column, words }) => `${cellName(row, column)} “${words}”`) },
      cells: found.map((cell) => pointAt(cell, "culprit")), figures: [], proposal: null, table: table.key,
    }];
  });
}
