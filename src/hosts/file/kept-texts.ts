/**
 * Texts that the product keeps inside a workbook file: confirmed tables, ignored findings. They stand among the custom properties of
 * the document, where every office program leaves them alone; other programs' properties are carried over.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PART = "docProps/custom.xml";
const TYPES_PART = "[Content_Types].xml";
const RELATIONS_PART = "_rels/.rels";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Property names are this, the key, and the number of the piece: `budget-check.ignoredFindings.0`. */
const PREFIX = "budget-check.";
/** Office shows, and some programs keep, no more than 255 characters of a property. */
const PIECE = 250;

const PROPERTY = /<property\b([^>]*)>([\s\S]*?)<\/property>/g;

/** The texts by key. `bytes` is an .xlsx file. */
export function readKeptTexts(bytes: Uint8Array): Map<string, string> {
  const pieces = new Map<string, string[]>();
  for (const [, attributes = "", contents = ""] of propertiesIn(bytes).matchAll(PROPERTY)) {
    const [, key, piece] = /^budget-check\.(.+)\.(\d+)$/.exec(nameIn(attributes)) ?? [];
    if (key === undefined || piece === undefined) continue;
    const list = pieces.get(key) ?? [];
    pieces.set(key, list);
    list[Number(piece)] = plain(/<vt:lpwstr>([\s\S]*?)<\/vt:lpwstr>/.exec(contents)?.[1] ?? "");
  }
  return new Map([...pieces].map(([key, list]) => [key, list.join("")]));
}

/** The file with these texts and no others, and with the other custom properties of `original`. */
export function withKeptTexts(bytes: Uint8Array, texts: ReadonlyMap<string, string>, original: Uint8Array): Uint8Array {
  const others = [...propertiesIn(original).matchAll(PROPERTY)].filter(([, attributes = ""]) => !nameIn(attributes).startsWith(PREFIX)).map(([property]) => property);
  const own = [...texts].flatMap(([key, text]) => piecesOf(text).map((piece, index) => `<property fmtid="${FORMAT_ID}" pid="2" name="${escaped(`${PREFIX}${key}.${index}`)}"><vt:lpwstr>${escaped(piece)}</vt:lpwstr></property>`));
  if (own.length === 0 && others.length === 0 && propertiesIn(bytes) === "") return bytes;
  const parts = unzipSync(bytes);
  // Numbers of properties begin with 2 and must differ.
  const numbered = [...others, ...own].map((property, index) => property.replace(/\bpid="\d+"/, `pid="${index + 2}"`));
  parts[PART] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ${NAMESPACE}>${numbered.join("")}</Properties>`);
  addTo(parts, TYPES_PART, "</Types>", `PartName="/${PART}"`, `<Override PartName="/${PART}" ContentType="${CONTENT_TYPE}"/>`);
  addTo(parts, RELATIONS_PART, "</Relationships>", RELATION, `<Relationship Id="rIdBudgetCheck" Type="${RELATION}" Target="${PART}"/>`);
  return zipSync(parts, { level: 6 });
}

function propertiesIn(bytes: Uint8Array): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === PART })[PART];
  return part === undefined ? "" : strFromU8(part);
}

function addTo(parts: Record<string, Uint8Array>, name: string, end: string, known: string, entry: string): void {
  const part = parts[name];
  if (part === undefined) return;
  const text = strFromU8(part);
  if (!text.includes(known)) parts[name] = strToU8(text.replace(end, `${entry}${end}`));
}

const nameIn = (attributes: string): string => plain(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? "");

/** By characters, so that none is cut in two. */
function piecesOf(text: string): string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / PIECE) }, (_, index) => characters.slice(index * PIECE, (index + 1) * PIECE).join(""));
}

const ENTITIES: readonly (readonly [string, string])[] = [["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"], ["\r", "&#13;"], ["\n", "&#10;"]];

const escaped = (text: string): string => ENTITIES.reduce((done, [character, entity]) => done.replaceAll(character, entity), text);

const plain = (text: string): string => [...ENTITIES].reverse().reduce((done, [character, entity]) => done.replaceAll(entity, character), text);
