/** 合计 = Σ类, 类 = Σ款, 款 = Σ项, by what a table prints; units above their subjects likewise. */
import { isFigure } from "../amounts/cell";
import type { RecognisedTable, TableRow } from "../recognise/disclosure";
import type { Equation, Term } from "./equation";
import { addTerm, equationOf, NO_TERMS, partsIn } from "./equation";
import type { Hierarchy } from "./spec";
import { append } from "../lists";

interface Node {
  readonly row: TableRow;
  readonly children: Node[];
}

/** The tree that the codes of a table form. The root is its 合计 row. */
interface Tree {
  readonly root: Node | undefined;
  readonly nodes: readonly Node[];
  /** Rows of figures without a code: they may or may not belong to the 合计. */
  readonly loose: readonly TableRow[];
}

function treeOf(table: RecognisedTable): Tree {
  const nodes: Node[] = [];
  const loose: TableRow[] = [];
  const units = new NodesByCode();
  let unit: Node | undefined;
  let section = new NodesByCode();
  let root: Node | undefined;
  const topLevel: Node[] = [];
  const place = (node: Node, parent: Node | undefined): void => {
    nodes.push(node);
    if (parent) parent.children.push(node);
    else topLevel.push(node);
  };
  for (const row of table.rows) {
    if ((row.ofWhich && row.kind !== "subject") || row.kind === "line") continue;
    const node: Node = { row, children: [] };
    if (row.kind === "total") {
      root ??= node;
    } else if (row.kind === "unit") {
      // 湖南 lists the 专项 of a unit beneath it under the unit's own code.
      const own = units.get(row.code);
      const named = own !== undefined && own.row.code !== "" && own.row.name !== row.name;
      place(node, named ? own : units.above(row.code));
      if (!named) units.set(row.code, node);
      unit = node;
      section = new NodesByCode();
    } else if (row.kind === "subject") {
      place(node, section.above(row.code) ?? unit);
      section.set(row.code, node);
    } else if (row.kind === "item") {
      place(node, row.code === "" ? undefined : (units.get(row.code) ?? units.above(row.code)));
    } else if ([...row.cells.values()].some((cell) => isFigure(cell) && cell.stored.coefficient !== 0)) loose.push(row);
  }
  if (root) append(root.children, topLevel);
  return { root, nodes, loose };
}

/** Nodes found by their codes. */
class NodesByCode {
  private readonly nodes = new Map<string, Node>();
  /** Lengths of the codes so far: only these are looked for. */
  private readonly lengths: number[] = [];

  get(code: string): Node | undefined {
    return this.nodes.get(code);
  }

  set(code: string, node: Node): void {
    this.nodes.set(code, node);
    if (this.lengths.includes(code.length)) return;
    this.lengths.push(code.length);
    this.lengths.sort((a, b) => b - a);
  }

  /** The nearest earlier node whose code begins this one, the longest first. */
  above(code: string): Node | undefined {
    for (const length of this.lengths) {
      const node = length < code.length && length > 0 ? this.nodes.get(code.slice(0, length)) : undefined;
      if (node) return node;
    }
    return undefined;
  }
}

/** Sum equations of every printed parent in every amount column. */
export function hierarchyEquations(relation: Hierarchy, table: RecognisedTable): Equation[] {
  const { root, nodes, loose } = treeOf(table);
  const listed = relation.list && root?.children.length === 0 && loose.every(({ level }) => level === loose[0]?.level);
  if (listed) append(root.children, loose.map((row) => ({ row, children: [] })));
  const equations: Equation[] = [];
  const tables = [table.key];
  for (const parent of root ? [root, ...nodes] : nodes) {
    if (parent.children.length === 0) continue;
    for (const children of additiveGroups(parent)) {
      for (const role of parent.row.cells.keys()) {
        if (role.startsWith("inserted.")) continue;
        const terms = sumOf(table, parent, children, role);
        if (terms.length > 1) equations.push(equationOf(relation, "equal", tables, terms, parent === root && !listed ? partsIn(table, loose, role) : NO_TERMS));
      }
    }
  }
  return equations;
}

function sumOf(table: RecognisedTable, parent: Node, children: readonly Node[], role: string): Term[] {
  const terms: Term[] = [];
  addTerm(terms, table, parent.row, role, "total");
  for (const { row } of children) addTerm(terms, table, row, role, "part");
  return terms;
}

/** Children of different kinds are different splits of the same amount: by unit, by fund, by subject. */
function additiveGroups({ children }: Node): readonly (readonly Node[])[] {
  if (children.every(({ row }) => row.kind === "subject" && !row.ofWhich)) return [children];
  const groups = new Map<string, Node[]>();
  for (const child of children) {
    const group = groups.get(child.row.kind);
    if (group) group.push(child);
    else groups.set(child.row.kind, [child]);
  }
  // 其中 before a name leaves open whether the rows are all there are.
  return [...groups.values()].filter((rows) => rows.every(({ row }) => !row.ofWhich));
}
