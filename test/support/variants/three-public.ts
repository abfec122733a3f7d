/** Variants of T7: twelve figures across, item by item across, or the items as rows. */
import type { PrintedHeaderCell } from "../sample-model";
import { added, eachTable, squeezed, type TracedCell, type TracedColumn, type TracedRow, type TracedTable } from "./traced";
import type { Variant } from "./variant";

/** One item with its 预算数 and 决算数. */
interface Item {
  readonly key: "total" | "abroad" | "vehicle" | "purchase" | "running" | "reception";
  readonly budget: TracedCell;
  readonly final: TracedCell;
}

const ORDER: readonly Item["key"][] = ["total", "abroad", "vehicle", "purchase", "running", "reception"];

/** The six items of a table that prints 预算数 ×6 and 决算数 ×6 in one row; undefined for other forms. */
function itemsOf(table: TracedTable): Item[] | undefined {
  const [body] = table.rows;
  const halves = table.header.filter((cell) => cell.row === 0 && cell.columns === 6).map((cell) => squeezed(cell.text));
  if (table.id !== "T7" || !body || body.cells.length !== 12 || halves.join() !== "预算数,决算数") return undefined;
  return ORDER.map((key, index) => ({ key, budget: body.cells[index] ?? added(""), final: body.cells[index + 6] ?? added("") }));
}

const reshaped = (change: (table: TracedTable, items: readonly Item[]) => TracedTable) =>
  eachTable((table) => {
    const items = itemsOf(table);
    return items ? change(table, items) : table;
  });

const amounts = (count: number): TracedColumn[] => Array.from({ length: count }, () => ({ kind: "amount", lane: 0 }));

const HEADERS: Readonly<Record<Item["key"], string>> = {
  total: "合计", abroad: "因公出国（境）费", vehicle: "小计", purchase: "公务用车购置费", running: "公务用车运行维护费", reception: "公务接待费",
};

/** 预算数 and 决算数 side by side under each item. */
const paired = reshaped((table, items) => {
  const top = items.flatMap(({ key }, index): PrintedHeaderCell[] => {
    if (key === "vehicle") return [{ row: 0, column: index * 2, rows: 1, columns: 6, text: "公务用车购置及运行维护费" }, { row: 1, column: index * 2, rows: 1, columns: 2, text: HEADERS[key] }];
    const inside = key === "purchase" || key === "running";
    return [{ row: inside ? 1 : 0, column: index * 2, rows: inside ? 1 : 2, columns: 2, text: HEADERS[key] }];
  });
  const leaves = items.flatMap((_, index): PrintedHeaderCell[] => ["预算数", "决算数"].map((text, side) => ({ row: 2, column: index * 2 + side, rows: 1, columns: 1, text })));
  const body: TracedRow = { cells: items.flatMap(({ budget, final }) => [budget, final]), merges: [], headerRepeated: false };
  return { ...table, columns: amounts(12), headerRows: 3, header: [...top, ...leaves], rows: [body] };
});

type Labels = Readonly<Record<Item["key"], string>>;

const ARABIC: Labels = {
  total: "合计", abroad: "1.因公出国（境）费", vehicle: "2.公务用车购置及运行维护费", purchase: "其中：（1）公务用车购置费", running: "（2）公务用车运行维护费", reception: "3.公务接待费",
};
const CHINESE: Labels = {
  total: "“三公”经费合计", abroad: "（一）因公出国（境）费", reception: "（二）公务接待费", vehicle: "（三）公务用车购置及运行费", running: "其中：公务用车运行费", purchase: "公务用车购置费",
};

/** Items as rows, with the figures of 预算 and 决算 in two columns. */
const upright = (labels: Labels, order: readonly Item["key"][], lineNumbers: boolean) =>
  reshaped((table, items) => {
    const labelColumns: TracedColumn[] = lineNumbers ? [{ kind: "name", lane: 0 }, { kind: "line", lane: 0 }] : [{ kind: "name", lane: 0 }];
    const texts = [...(lineNumbers ? ["项目", "行次"] : ["项目"]), "预算数", "决算数"];
    const rows = order.flatMap((key, index): TracedRow[] => {
      const item = items.find((one) => one.key === key);
      if (!item) return [];
      const cells = [added(labels[key]), ...(lineNumbers ? [added(String(index + 1))] : []), item.budget, item.final];
      return [{ cells, merges: [], headerRepeated: false }];
    });
    return { ...table, columns: [...labelColumns, ...amounts(2)], headerRows: 1, header: texts.map((text, column) => ({ row: 0, column, rows: 1, columns: 1, text })), rows };
  });

export const THREE_PUBLIC_VARIANTS: readonly Variant[] = [
  { name: "three-public-paired", dimension: "three-public", form: "six items each with 预算数 and 决算数 side by side", allows: {}, disclosure: paired },
  { name: "three-public-upright", dimension: "three-public", form: "the items of 三公 as rows, 预算数 and 决算数 as columns", allows: {}, disclosure: upright(ARABIC, ORDER, false) },
  {
    name: "three-public-upright-reversed", dimension: "three-public", form: "items as rows, 接待 before 用车 and 运行 before 购置, with 行次", allows: {},
    disclosure: upright(CHINESE, ["total", "abroad", "reception", "vehicle", "running", "purchase"], true),
  },
];
