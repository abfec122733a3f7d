/** What a generated document says above and below its tables: the sample's own words with another organisation, year and unit. */
import { loadSample, sampleNames } from "../samples";
import type { PrintedContents, PrintedDisclosure, PrintedTable } from "../sample-model";
import type { Random } from "./random";

/** The document that a generated one is worded after, and who publishes it. */
export interface Heading {
  readonly sample: PrintedDisclosure;
  readonly unit: string;
  /** 部门 above the unit, with codes; null in final accounts, which print neither. */
  readonly department: { readonly code: string; readonly name: string; readonly unitCode: string } | null;
  readonly year: number;
  readonly amountUnit: "万元" | "元";
}

const samples = sampleNames().map(loadSample);

export const samplesOf = (kind: "budget" | "final"): PrintedDisclosure[] => samples.filter((sample) => sample.kind === kind);

/** The table of the heading's sample; of another sample when it has none. */
export function sampleTable(heading: Heading, id: string): PrintedTable {
  const found = [heading.sample, ...samplesOf(heading.sample.kind)].flatMap(({ tables }) => tables.filter((table) => table.id === id));
  const [table] = found;
  if (!table) throw new Error(`no sample has a ${id}`);
  return table;
}

export function drawPlace(random: Random): string {
  return random.pick(["青山县", "临河市", "云州区", "白水县", "南岭市", "东湖区", "安平县", "长乐市"]);
}

export const drawBureau = (random: Random): string =>
  random.pick(["财政局", "教育局", "农业农村局", "卫生健康局", "交通运输局", "水利局", "民政局", "文化和旅游局", "应急管理局", "自然资源局"]);

/** The table with the sample's organisation, year and unit of amounts replaced; notes that say it is empty are taken out. */
export function reworded(table: PrintedTable, heading: Heading): PrintedTable {
  const owner = samples.find(({ tables }) => tables.includes(table)) ?? heading.sample;
  const words = (text: string): string => replaced(text, owner, heading);
  const [lead] = heading.sample.tables;
  return {
    ...table,
    sheetName: words(table.sheetName).slice(0, 31),
    title: words(table.title),
    lines: (owner === heading.sample ? table : (lead ?? table)).lines.map((line) => ({
      ...(line.left !== undefined && { left: replaced(line.left, owner === heading.sample ? owner : heading.sample, heading) }),
      ...(line.middle !== undefined && { middle: `${heading.year}年度` }),
      ...(line.right !== undefined && { right: line.right.replace("万元", heading.amountUnit) }),
    })),
    notes: table.notes.filter((note) => !/无发生额|无数据|没有/.test(note)).map(words),
  };
}

function replaced(text: string, owner: PrintedDisclosure, heading: Heading): string {
  const own = heading.department ? text.replace(/206002(?=柳)/, heading.department.unitCode) : text;
  return own.replaceAll(owner.unit, heading.unit).replaceAll(String(owner.year), String(heading.year));
}

/** The note of a table without figures. */
export function emptyNote(heading: Heading, what: string): string {
  const who = heading.unit.endsWith("中心") ? "单位" : "部门";
  return heading.sample.kind === "final"
    ? `注：本${who}${heading.year}年度没有${what}收入，也没有${what}安排的支出，故本表无数据。`
    : `注：本${who}${heading.year}年没有${what}，故本表无数据。`;
}

export function rewordedContents(heading: Heading): PrintedContents | undefined {
  const { contents } = heading.sample;
  return contents && { ...contents, title: replaced(contents.title, heading.sample, heading) };
}

/** Sheet names are distinct and at most 31 characters long. */
export function distinctSheets(tables: readonly PrintedTable[]): PrintedTable[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    let { sheetName } = table;
    for (let count = 2; taken.has(sheetName); count++) sheetName = `${table.sheetName.slice(0, 28)}(${count})`;
    taken.add(sheetName);
    return { ...table, sheetName };
  });
}
