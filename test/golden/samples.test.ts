/** The published documents come out as written down; after an intended change `npm run golden` writes them anew, for review. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkedFile, goldenWorkbooks, printGolden } from "./golden";

const workbooks = goldenWorkbooks();
const written = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

it.each(workbooks)("$file", async (workbook) => {
  const now = await checkedFile(workbook);
  expect(now).toEqual(written(workbook.golden));
  expect(JSON.parse(printGolden(now))).toEqual(now);
});

it("a document says the same as .xls and as .xlsx", () => {
  const [xls, ...others] = workbooks.filter(({ file }) => file.endsWith(".xls"));
  const xlsx = workbooks.find(({ file }) => file === `${xls?.file ?? ""}x`);
  expect(others).toEqual([]);
  expect(written(xls?.golden ?? "")).toEqual({ ...Object(written(xlsx?.golden ?? "")), workbook: xls?.file });
});
