/** What recognition asks of the text in a cell again and again: each answer is found when it is first asked for, and kept with the text. */
import { readAmountText } from "../amounts/cell";
import { remembered } from "../sheets/remembered";
import { oneLine, plainText } from "../sheets/text";
import type { RowLabel } from "./labels";
import { readRowLabel } from "./labels";
import { isPreambleText } from "./preamble";

/** A figure, a dash for none, or words. */
export type TextKind = "figure" | "dash" | "words";

/** What a text in the body of a table is: a code, a name, both in one, one or two digits (a part of a code), another number, or nothing of these. */
export type BodyText = "code" | "name" | "codeAndName" | "part" | "number" | "none";

/** The classification that a code, alone or glued to a name, belongs to: functional (201–234), economic (301–399), or the government's economic one (501–599). */
export type Classification = "functional" | "economic" | "government" | "none";

/** Takes patterns that read the comparable text. The same few hundred texts stand in every disclosure: there is one object for each. */
export class CellText {
  /** Comparable text (see `plainText`). */
  readonly plain: string;
  private knownShown: string | undefined;
  private knownKind: TextKind | undefined;
  private knownBody: BodyText | undefined;
  private knownClassification: Classification | undefined;
  private knownLabel: RowLabel | undefined;
  private knownPreamble: boolean | undefined;

  constructor(private readonly printed: string) {
    this.plain = plainText(printed);
  }

  /** In one line, for display. */
  get shown(): string {
    return (this.knownShown ??= oneLine(this.printed));
  }

  get kind(): TextKind {
    return (this.knownKind ??= kindOf(this.plain));
  }

  get body(): BodyText {
    return (this.knownBody ??= bodyTextOf(this.plain));
  }

  get classification(): Classification {
    return (this.knownClassification ??= classificationOf(this.plain));
  }

  /** Read as the label of a line. */
  get label(): RowLabel {
    return (this.knownLabel ??= readRowLabel(this.plain));
  }

  /** It is one of the lines above a header. */
  get isPreamble(): boolean {
    return (this.knownPreamble ??= isPreambleText(this.plain));
  }
}

/** The text that a cell prints. */
export const cellText = remembered((printed) => new CellText(printed), 20_000);

export const NO_TEXT = cellText("");

function kindOf(plain: string): TextKind {
  if (/^[(+\-△▲¥]?[\d.,]+\)?%?$/.test(plain) && typeof readAmountText(plain) === "object") return "figure";
  return /^[-—–]+$/.test(plain) ? "dash" : "words";
}

export function classificationOf(text: string): Classification {
  if (/^\[?2[0-3]\d((\d\d){0,2})(\D|$)/.test(text)) return "functional";
  if (/^\[?3[019]\d(\d\d)?(\D|$)/.test(text)) return "economic";
  return /^\[?5(0\d|1[0-4]|99)(\d\d)?(\D|$)/.test(text) ? "government" : "none";
}

const CODE = /^\d{3}(\d{2}){0,2}$|^\d{6}(\d{3}){0,2}$/;
const CODE_AND_NAME = /^\[?\d{3,9}\]?[-_:.]*[\u3400-\u9fff]/;
/** A02010105: a number in the catalogue of purchases. */
const CATALOGUE_NUMBER = /^[A-Za-z]\d+$/;
const CJK = /[\u3400-\u9fff]/;
/** What stands in amount cells that a unit need not fill in. */
const NOT_FILLED = /^(单位)?(不需|无需|无须|不用|不必)填列?$|^不填列?$/;
const TOTAL = /^(合计|总计|总合计|合计数|本年合计|类|款|项|栏次)$/;

function bodyTextOf(plain: string): BodyText {
  if (CODE.test(plain)) return "code";
  if (TOTAL.test(plain) || NOT_FILLED.test(plain)) return "none";
  if (CATALOGUE_NUMBER.test(plain)) return "name";
  if (CJK.test(plain)) return CODE_AND_NAME.test(plain) ? "codeAndName" : "name";
  return /^\d{1,2}$/.test(plain) ? "part" : /\d/.test(plain) ? "number" : "none";
}
