/** Makes workbooks part by part, so that tests can make them wrong in every way. */
import { crc32, deflateRawSync } from "node:zlib";

export interface PartOptions {
  /** A declared size other than the real one. */
  readonly declaredSize?: number;
  readonly encrypted?: boolean;
}

export type Parts = Readonly<Record<string, string | Buffer>>;

/** A ZIP archive of the parts. `tweak` gives a part's lies by its name. */
export function archive(parts: Parts, tweak: Readonly<Record<string, PartOptions>> = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, contents] of Object.entries(parts)) {
    const plain = typeof contents === "string" ? Buffer.from(contents) : contents;
    const packed = deflateRawSync(plain);
    const { declaredSize = plain.length, encrypted = false } = tweak[name] ?? {};
    const flags = encrypted ? 1 : 0x800;
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(plain), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declaredSize, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(plain), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declaredSize, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, nameBytes, packed);
    directory.push(entry, nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

export interface MadeSheet {
  readonly name: string;
  /** What stands inside `<worksheet>`: `<sheetData>…`. */
  readonly xml: string;
  /** `worksheet` unless it is another kind of sheet. */
  readonly type?: "worksheet" | "chartsheet" | "dialogsheet";
  readonly state?: "hidden" | "veryHidden";
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The parts of an .xlsx with these sheets. `formats` are the numFmtIds of the cell styles s="1", s="2" …. */
export function workbookParts(sheets: readonly MadeSheet[], formats: readonly number[] = []): Record<string, string | Buffer> {
  const path = (sheet: MadeSheet, index: number): string => `${sheet.type ?? "worksheet"}s/sheet${index + 1}.xml`;
  const parts: Record<string, string | Buffer> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((sheet, index) => `<Override PartName="/xl/${path(sheet, index)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${sheet.type ?? "worksheet"}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map((sheet, index) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${sheet.state === undefined ? "" : ` state="${sheet.state}"`} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((sheet, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${sheet.type ?? "worksheet"}" Target="${path(sheet, index)}"/>`).join("")}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, index) => {
    const tag = sheet.type ?? "worksheet";
    parts[`xl/${path(sheet, index)}`] = `${HEAD}<${tag} xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet.xml}</${tag}>`;
  });
  return parts;
}

/** An .xlsx with one sheet. */
export const workbook = (xml: string, formats: readonly number[] = []): Buffer => archive(workbookParts([{ name: "表", xml }], formats));

/** `<sheetData>` of inline texts and numbers, row by row. */
export function sheetData(rows: readonly (readonly (string | number)[])[]): string {
  const cells = (row: readonly (string | number)[], index: number): string =>
    row.map((value, column) => {
      const address = `${String.fromCharCode(65 + column)}${index + 1}`;
      return typeof value === "number" ? `<c r="${address}"><v>${value}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
    }).join("");
  return `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${cells(row, index)}</row>`).join("")}</sheetData>`;
}
