import { expect, it } from "vitest";
import { textRows } from "../../../src/core/subjects/list-text";
import { sheetTexts } from "../../../src/core/sheets/texts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("reads fields, quotes and line breaks of every kind", () => {
  expect(textRows(bytes('编码,名称\r\n210,"卫生,健康""支出"""\n21015,"医疗\n保障"\r301,工资'))).toEqual([["编码", "名称"], ["210", '卫生,健康"支出"'], ["21015", "医疗\n保障"], ["301", "工资"]]);
  expect(textRows(bytes("210\t卫生健康支出\n301\t工资, 福利\n"))).toEqual([["210", "卫生健康支出"], ["301", "工资, 福利"]]);
  expect(textRows(bytes("\ufeff210，卫生健康支出\n301，工资福利支出"))).toEqual([["210", "卫生健康支出"], ["301", "工资福利支出"]]);
  expect(textRows(bytes('210,5" 屏\n,\n'))).toEqual([["210", '5" 屏'], ["", ""]]);
  expect(textRows(bytes(""))).toEqual([]);
});

it("reads GBK and UTF-16 as Excel writes them", () => {
  // 210,卫 in GBK.
  expect(textRows(new Uint8Array([0x32, 0x31, 0x30, 0x2c, 0xce, 0xc0]))).toEqual([["210", "卫"]]);
  expect(textRows(new Uint8Array([0xff, 0xfe, 0x32, 0x00, 0x09, 0x00, 0x6b, 0x53]))).toEqual([["2", "卫"]]);
});

it("keeps the sheet's own row numbers", () => {
  expect(sheetTexts([{ row: 1, cells: [{ column: 1, value: 210 }, { column: 2, value: "卫生" }] }, { row: 3, cells: [{ column: 0, value: { error: "#N/A" } }] }])).toEqual([[], ["", "210", "卫生"], [], [""]]);
});
