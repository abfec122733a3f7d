/** What the page says when it cannot become the pane: somebody opened it in a browser, or Office.js did not arrive. Both languages, since none is known. */
import "./not-in-excel.css";

interface Explanation {
  readonly lang: "zh-CN" | "en";
  readonly title: string;
  readonly lines: readonly string[];
}

/** Opened in a browser, or in another program of Office. */
export const explainNotExcel = (place: HTMLElement): void => show(place, [
  {
    lang: "zh-CN",
    title: "请在 Excel 中打开",
    lines: [
      "这是 Excel 加载项“预决算核对”的窗格，在浏览器里单独打开没有工作簿可以核对。",
      "用法：把同一文件夹中的 manifest.xml 装到 Excel（做法见部署说明 docs/deploy.md），再从“开始”选项卡右侧的“预决算核对”打开。",
      "没有 Excel 时，可用浏览器工作台（npm start）或命令行 budget-check 直接核对 .xlsx、.xls 文件。",
    ],
  },
  {
    lang: "en",
    title: "Open it in Excel",
    lines: ["This is the pane of an Excel add-in; without a workbook around it there is nothing to check.", "Install manifest.xml from the same folder in Excel, as docs/deploy.md describes, and find the buttons on the Home tab. Without Excel use the workbench (npm start) or the command line."],
  },
]);

/** The script of Office.js was not loaded. */
export const explainNoOffice = (place: HTMLElement): void => show(place, [
  {
    lang: "zh-CN",
    title: "没有读到 Office.js",
    lines: [
      "窗格要用微软的 Office.js 与 Excel 对话，这个文件没有加载成功，多半是本机连不上微软的服务器。",
      "不连互联网的网络，请管理员改用自带 Office.js 的构建：npm run build -- --env officeSource=self（见 docs/deploy.md）。",
      "网络恢复后，关闭窗格再打开即可；工作簿没有任何改动。",
    ],
  },
  {
    lang: "en",
    title: "Office.js was not loaded",
    lines: ["The pane talks to Excel through Microsoft's Office.js, which did not arrive; this computer probably cannot reach Microsoft's server.", "For networks without the internet build the add-in with Office.js inside: npm run build -- --env officeSource=self. Nothing in the workbook was changed."],
  },
]);

function show(place: HTMLElement, explanations: readonly Explanation[]): void {
  place.replaceChildren(...explanations.map(({ lang, title, lines }) => {
    const section = document.createElement("section");
    section.className = "not-in-excel";
    section.lang = lang;
    section.append(element("h1", title), ...lines.map((line) => element("p", line)));
    return section;
  }));
}

function element(name: "h1" | "p", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
