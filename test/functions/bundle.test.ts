/** The script that Excel loads: small, complete in itself, and working when all it finds is Excel's runtime. */
import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/functions/call";
import { fakeRuntime } from "./fake-runtime";

const MOST_BYTES = 40 * 1024;

describe("the bundle", () => {
  let code = "";

  beforeAll(async () => {
    const entry = fileURLToPath(new URL("../../src/functions/functions.ts", import.meta.url));
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false, format: "iife", target: "es2020", charset: "utf8" });
    code = outputFiles[0]?.text ?? "";
  });

  it("is at most 40 KB compressed, subject catalogue included", () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
    expect(code).toContain("医疗保障管理事务");
  });

  it("registers working functions in a world with nothing but CustomFunctions", () => {
    const { runtime, functions } = fakeRuntime();
    new Script(code).runInContext(createContext({ CustomFunctions: runtime }));
    expect([...functions.keys()]).toEqual(FUNCTIONS.map(({ id }) => id));
    const answered = (id: string, ...given: readonly unknown[]): string => JSON.stringify(functions.get(id)?.(...given, {}));
    expect(answered("COMPLETION", [[3483.85]], [[3365.99]], null)).toBe(JSON.stringify([[3483.85 / 3365.99]]));
    expect(answered("SUBJECTPATH", [["2101501"]], [[2024]])).toBe('[["卫生健康支出（类）医疗保障管理事务（款）行政运行（项）"]]');
    expect(answered("YOY", [["待定"]], [[1]], null)).toBe('[[{"code":"#VALUE!","message":"参数“本年数”中的“待定”不是数值。"}]]');
  });
});
