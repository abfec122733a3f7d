/**
 * npm run excel: builds the add-in, builds it again whenever a source changes, serves it over https on this computer and tells Excel of
 * it. `npm run excel -- --remove` makes Excel forget it.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { DEVELOPMENT_URL, excel, excelOptions } from "../webpack.excel.mjs";
import { certificates } from "./excel/certificates";
import { serve } from "./excel/serve";
import { sideload } from "./excel/sideload";

// Apart from dist/excel, so that no manifest for this computer gets onto a server.
const folder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "dist/excel-development");
const manifest = path.join(folder, "manifest.xml");

if (process.argv.includes("--remove")) {
  console.log(sideload(manifest, { remove: true }) ? "已从 Excel 移除，重新打开 Excel 后生效 / removed; restart Excel" : "没有可移除的 / nothing to remove");
} else {
  await start();
}

async function start(): Promise<void> {
  const { cert, key, ca, trusted } = await certificates();
  // Office.js inside unless asked otherwise: development works without the internet, too.
  const compiler = webpack(excel({ ...excelOptions({ officeSource: process.env.OFFICE_SOURCE ?? "self", baseUrl: DEVELOPMENT_URL }), output: folder }));
  await new Promise<void>((resolve) => compiler.watch({}, (error, stats) => {
    console.log(error?.message ?? stats?.toString({ preset: "errors-warnings", timings: true, colors: process.stdout.isTTY }));
    resolve();
  }));
  const { port } = new URL(DEVELOPMENT_URL);
  try {
    await serve(folder, Number(port), { cert, key });
  } catch (error) {
    console.error(`端口 ${port} 不能使用 / port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  console.log(`\n${DEVELOPMENT_URL}/taskpane.html\n${DEVELOPMENT_URL}/manifest.xml`);
  if (trusted === false) console.log(`证书还没有受系统信任：请把 ${ca} 加入“受信任的根证书颁发机构”，否则 Excel 打不开窗格 / the certificate is not trusted yet: add ${ca} to the trusted roots`);
  console.log(sideload(manifest)
    ? "已告知 Excel：重新打开 Excel，“开始”选项卡右侧应有“预决算核对”；没有时从 开始 → 加载项 → 更多加载项 里打开 / Excel knows: restart it and look at the end of the Home tab"
    : `本机没有 Excel。在装有 Excel 的电脑上运行 npm run excel，或在 Excel 网页版中上传 ${manifest}（浏览器须信任 ${ca}） / no Excel here: run this where Excel is, or upload the manifest to Excel on the web`);
  console.log("按 Ctrl+C 结束 / Ctrl+C ends");
}
