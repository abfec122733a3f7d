// npm test: every check of the project, each with its time; ends with the line "N passed, N failed".
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, ensureChromium, ensureInstalled, root, runTool, samples } from "./set-up.mjs";

let passed = 0;
let failed = 0;

if (!step("安装 / install", ensureInstalled)) finish();
step("类型 / types", () => runTool("typescript/bin/tsc", "-p", "."));
step("规范 / lint", () => runTool("eslint/bin/eslint.js", ".", "--max-warnings", "0"));
step("规则文档 / rules reference", () => runTool("tsx/dist/cli.mjs", "scripts/write-rules-reference.ts", "--check"));
step("浏览器 / browser", ensureChromium);
unitTests();
step("构建 / build", build);
step("试运行 / smoke run", smokeRun);
finish();

function step(name, run) {
  const { ok } = timed(name, () => ({ ok: run() }));
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

function timed(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const result = run();
  console.log(`== ${name}: ${result.ok ? "ok" : "FAILED"} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** Counts tests one by one. A test that is skipped, or a file that does not load, has failed. */
function unitTests() {
  timed("测试 / tests", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "budget-check-"));
    const report = path.join(folder, "tests.json");
    const ok = runTool("vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
    const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
    rmSync(folder, { recursive: true });
    const notPassed = counts.numFailedTests + counts.numPendingTests + counts.numTodoTests;
    passed += counts.numPassedTests;
    failed += notPassed === 0 && (!ok || counts.numPassedTests === 0) ? 1 : notPassed;
    return { ok: ok && notPassed === 0 };
  });
}

/** The built command, alone in an empty folder, checks a sample. */
function smokeRun() {
  const folder = mkdtempSync(path.join(tmpdir(), "budget-check-"));
  try {
    cpSync(path.join(root, "dist"), path.join(folder, "dist"), { recursive: true });
    const [sample] = samples();
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, "dist/cli/budget-check.mjs"), path.join(root, sample), "--format", "ndjson"], { cwd: folder, encoding: "utf8" });
    if (stderr !== "") console.error(stderr);
    const result = status === 0 || status === 1 ? JSON.parse(stdout) : undefined;
    console.log(`${sample}: exit ${status}, ${result?.disclosures?.[0]?.tables?.length ?? 0} tables`);
    return stderr === "" && result?.readable === true && result.disclosures.some(({ tables }) => tables.length > 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function finish() {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
