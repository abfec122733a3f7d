/** The lines above a header: organisation and its code, year, amount unit, printed number. */
import type { AmountUnit } from "../amounts/units";
import { AMOUNT_UNITS, parseAmountUnit } from "../amounts/units";
import type { GridCell, GridRow } from "./grid";
import type { CellAddress } from "../sheets/snapshot";
import { oneLine } from "../sheets/text";
import { readLabel, splitLabel } from "./titles";

export interface Preamble {
  readonly unitName: string | null;
  readonly unitCode: string | null;
  readonly year: number | null;
  readonly amountUnit: AmountUnit | null;
  readonly amountUnitCell: CellAddress | null;
  readonly label: string | null;
}

const UNIT_WORD = `(?:人民币)?(?:${AMOUNT_UNITS.join("|")})`;
const AMOUNT_UNIT = new RegExp(`(?:金额)?单位[:：]?\\(?(${UNIT_WORD})\\)?|^\\(?(?:单位)?(${UNIT_WORD})\\)?$`);
const ORGANISATION = /^(?:公开|编制|填报|编报|预算|决算|填列|汇总|报送)?(?:部门|单位|机构)(?:\((?:单位|部门|公章|盖章|章)\))?(?:名称|全称)?(?:\((?:公章|盖章|章)\))?[:：](.*)$/;
/** Half of a printed number that stands in two cells: 公开02, 表. */
const HALF_LABEL = /^(?:(?:预算公开|财决公开|财决附|财决|公开|预算)0?\d{1,2}|表)$/;
const YEAR = /^\(?(20\d\d)(?:年度?|预算年度)?(?:部门|单位)?(?:决算|预算)?\)?$|^(?:年度|预算年度|决算年度)[:：](20\d\d)年?度?$/;

/** Whether a text is one of the lines above a header. */
export const isPreambleText = (plain: string): boolean =>
  plain.length < 70 && (AMOUNT_UNIT.test(plain) || ORGANISATION.test(plain.replace(/^20\d\d年度?/, "")) || YEAR.test(plain) || HALF_LABEL.test(plain) || readLabel(plain) !== undefined);

/** Read the preamble from the rows above a header. Titles among them give nothing here. */
export function readPreamble(sheet: string, rows: readonly GridRow[]): Preamble {
  const found: { -readonly [key in keyof Preamble]: Preamble[key] } = { unitName: null, unitCode: null, year: null, amountUnit: null, amountUnitCell: null, label: null };
  for (const row of rows) {
    row.cells.forEach((cell, index) => readCell(found, sheet, cell, row.cells[index + 1]));
  }
  return found;
}

type Found = { -readonly [key in keyof Preamble]: Preamble[key] };

function readCell(found: Found, sheet: string, cell: GridCell, next: GridCell | undefined): void {
  let plain = cell.plain;
  const label = readLabel(plain) ?? splitLabel(plain).label;
  if (label !== null) found.label ??= label;
  if (/^(预算公开|财决公开|公开|预算)0?\d{1,2}$/.test(plain) && next?.plain === "表") found.label ??= `${plain}表`;
  const unit = AMOUNT_UNIT.exec(plain);
  const word = unit?.[1] ?? unit?.[2];
  if (unit && word !== undefined) {
    const amountUnit = parseAmountUnit(word);
    if (amountUnit !== undefined && found.amountUnit === null) {
      found.amountUnit = amountUnit;
      found.amountUnitCell = { sheet, row: cell.row, column: cell.column };
    }
    plain = plain.slice(0, unit.index) + plain.slice(unit.index + unit[0].length);
  }
  const year = YEAR.exec(plain);
  if (year) found.year ??= Number(year[1] ?? year[2]);
  const [, leadingYear] = /^(20\d\d)年度?(?=.*[:：])/.exec(plain) ?? [];
  if (leadingYear !== undefined) {
    found.year ??= Number(leadingYear);
    plain = plain.replace(/^20\d\d年度?[,，·|]?/, "");
  }
  const organisation = ORGANISATION.exec(plain);
  if (organisation) readOrganisation(found, (organisation[1] ?? "") === "" && next ? next.plain : (organisation[1] ?? ""));
}

function readOrganisation(found: Found, text: string): void {
  const inline = /(20\d\d)年度?/.exec(text);
  if (inline) found.year ??= Number(inline[1]);
  const bare = text
    .replace(/(20\d\d)年度?.*$/, "")
    .replace(/(公开|预算公开)\d+表.*$/, "")
    .replace(/[·•|,，;；]+$/, "");
  const [, code, name] = /^\[?(\d{3,12})\]?[-_:：]*(.+)$/.exec(bare) ?? [];
  if (name !== undefined && code !== undefined) found.unitCode ??= code;
  const organisation = oneLine(name ?? bare);
  if (organisation !== "" && !isPreambleText(organisation)) found.unitName ??= organisation;
}
