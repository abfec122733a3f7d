/** The words for problems with files and sheets, Chinese first; both languages in one table so that neither is forgotten. */
import { fill, type Language, type Sentence } from "../../core/wording/language";
import type { FileProblemArguments, FileProblemCode, SkippedSheetReason } from "./problems";

/** `{name}` is replaced by the argument of that name. */
const FILE_PROBLEMS: Readonly<Record<FileProblemCode, Sentence>> = {
  notFound: { zh: "没有这个文件", en: "there is no such file" },
  noMatch: { zh: "没有与此匹配的文件", en: "no file matches this" },
  emptyFolder: { zh: "文件夹里没有可以检查的工作簿（{extensions}）", en: "the folder holds no workbook to check ({extensions})" },
  notAFile: { zh: "不是普通文件，无法读取", en: "not a regular file, cannot be read" },
  noPermission: { zh: "没有读取权限", en: "no permission to read it" },
  cannotRead: { zh: "读取失败（{cause}）", en: "reading failed ({cause})" },
  empty: { zh: "文件是空的（0 字节）", en: "the file is empty (0 bytes)" },
  tooLarge: { zh: "文件有 {size}，超过上限 {limit}，未打开", en: "the file has {size}, above the limit of {limit}; not opened" },
  otherKind: { zh: "不是 Excel 工作簿：内容实际是{kind}。请用 Excel 或 WPS 打开后另存为 .xlsx 再检查", en: "not an Excel workbook: the contents are {kind}. Open it in Excel or WPS, save it as .xlsx and check again" },
  unknownKind: { zh: "不是 Excel 工作簿，内容无法辨认", en: "not an Excel workbook; the contents are of no known kind" },
  ownerFile: { zh: "这是 Office 打开文件时留下的临时文件（~$ 开头），不是工作簿", en: "an Office temporary file (~$…), not a workbook" },
  truncated: { zh: "文件不完整（可能没有下载完或复制中断），请重新取得原文件", en: "the file is incomplete (download or copy cut short?); get the original again" },
  damaged: { zh: "文件已损坏：{part}无法读取。请在 Excel 中用“打开并修复”另存后再检查", en: "the file is damaged: {part} cannot be read. Use “Open and Repair” in Excel, save it and check again" },
  passwordProtected: { zh: "文件有打开密码，请去掉密码后再检查", en: "the file has a password to open; remove it and check again" },
  zipBomb: { zh: "解压后超过 {limit}，大小异常，为安全起见未打开", en: "unpacks to more than {limit}, which is abnormal; not opened, for safety" },
  noSheets: { zh: "工作簿里没有工作表", en: "the workbook has no worksheet" },
  noWorkbook: { zh: "压缩包里没有工作簿的内容", en: "the archive holds no workbook" },
  noText: { zh: "不是文本或 Word 文档（.docx）：内容是{kind}。请另存为 .docx 或 .txt，或者把文字粘贴进来", en: "neither text nor a Word document (.docx): the contents are {kind}. Save it as .docx or .txt, or paste the text" },
  timeout: { zh: "{seconds} 秒内没有检查完，已跳过；可用 --timeout 放宽", en: "not finished within {seconds} s, skipped; --timeout allows more" },
  memory: { zh: "内容太多，内存不够，已跳过；请拆分后再检查", en: "too much content for the memory allowed, skipped; split it and check again" },
  internal: { zh: "检查时程序出错（{cause}），请把文件反馈给维护者", en: "the program failed while checking ({cause}); please report it with the file" },
};

const SKIPPED_SHEETS: Readonly<Record<SkippedSheetReason, Sentence>> = {
  chart: { zh: "图表工作表，不是工作表，未检查", en: "a chart sheet, not a worksheet; not checked" },
  dialog: { zh: "对话框工作表，不是工作表，未检查", en: "a dialog sheet, not a worksheet; not checked" },
  macro: { zh: "宏工作表，不是工作表，未检查", en: "a macro sheet, not a worksheet; not checked" },
  unreadable: { zh: "这张工作表的内容损坏，无法读取，未检查", en: "the contents of this sheet are damaged and cannot be read; not checked" },
  sameName: { zh: "与另一张工作表同名，文件已损坏，未检查", en: "has the same name as another sheet, the file is damaged; not checked" },
};

/** The cause, as a sentence without the file's name. */
export function describeFileProblem(problem: { readonly code: FileProblemCode; readonly args: FileProblemArguments }, language: Language): string {
  const args = Object.fromEntries(Object.entries(problem.args).map(([name, value]) => [name, KINDS[value]?.[language] ?? value]));
  return fill(FILE_PROBLEMS[problem.code], args, language);
}

export const describeSkippedSheet = (reason: SkippedSheetReason, language: Language): string => SKIPPED_SHEETS[reason][language];

/** Names of contents that are no workbook, and of the parts of one; arguments are keys of this table where they can be. */
const KINDS: Readonly<Record<string, Sentence | undefined>> = {
  html: { zh: "网页（HTML）", en: "a web page (HTML)" },
  xml: { zh: "XML 文件", en: "XML" },
  xml2003: { zh: "“XML 表格 2003”文件", en: "an “XML Spreadsheet 2003” file" },
  text: { zh: "纯文本或 CSV", en: "plain text or CSV" },
  ods: { zh: "OpenDocument 表格（.ods）", en: "an OpenDocument spreadsheet (.ods)" },
  docx: { zh: "Word 文档（.docx）", en: "a Word document (.docx)" },
  pptx: { zh: "演示文稿（.pptx）", en: "a presentation (.pptx)" },
  zip: { zh: "ZIP 压缩包", en: "a ZIP archive" },
  doc: { zh: "Word 文档（.doc）", en: "a Word document (.doc)" },
  ppt: { zh: "演示文稿（.ppt）", en: "a presentation (.ppt)" },
  ole: { zh: "其他 Office 文档", en: "another Office document" },
  pdf: { zh: "PDF 文件", en: "a PDF" },
  image: { zh: "图片", en: "an image" },
  rar: { zh: "RAR 压缩包", en: "a RAR archive" },
  sevenZip: { zh: "7z 压缩包", en: "a 7z archive" },
  gzip: { zh: "GZIP 压缩包", en: "a GZIP archive" },
  rtf: { zh: "RTF 文档", en: "an RTF document" },
  biff: { zh: "旧版 Excel 工作簿", en: "an old Excel workbook" },
  unknown: { zh: "无法辨认的内容", en: "of no known kind" },
  unknownText: { zh: "无法辨认编码的内容", en: "in no known encoding" },
  "part:archive": { zh: "压缩结构", en: "the archive's structure" },
  "part:workbook": { zh: "工作簿结构", en: "the workbook's structure" },
  "part:allSheets": { zh: "所有工作表", en: "every worksheet" },
};
