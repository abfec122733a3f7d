/** Recognising and planning for 计算, on whichever thread: keeps the workbook that was opened last. No host, no React. */
import type { Book, Computation, ComputationChoice } from "../../core/ratios/choice";
import { planFreeze, type Freeze, type FreezeTarget } from "../../core/ratios/freeze";
import { planComputation } from "../../core/ratios/plan";
import type { Disclosure } from "../../core/recognise/disclosure";
import type { RecognitionOverrides } from "../../core/recognise/overrides";
import { recognise } from "../../core/recognise/recognise";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import { builtInCatalogue } from "../../core/subjects/catalogue";
import type { OfficialList } from "../../core/subjects/official";

/** A workbook as it is opened, with what the user has said of it. */
export interface OpeningRequest {
  /** The file's name with its extension. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly overrides: RecognitionOverrides;
  /** The list of subjects that the user has loaded, or null. */
  readonly official: OfficialList | null;
}

/** What can be asked: to open the workbook to compute in, to recognise one to compare with, and to plan in the one that is open. */
export type PlanRequest =
  | { readonly kind: "open"; readonly request: OpeningRequest }
  | { readonly kind: "recognise"; readonly request: Pick<OpeningRequest, "name" | "sheets"> }
  | { readonly kind: "plan"; readonly request: ComputationChoice }
  | { readonly kind: "freeze"; readonly request: FreezeTarget };

export type PlanAnswer =
  | { readonly kind: "open" | "recognise"; readonly answer: readonly Disclosure[] }
  | { readonly kind: "plan"; readonly answer: Computation }
  | { readonly kind: "freeze"; readonly answer: Freeze };

const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, "");

export class Planning {
  private book: Book = { sheets: [], disclosures: [] };

  answer(asked: PlanRequest): PlanAnswer {
    switch (asked.kind) {
      case "open":
        return { kind: "open", answer: this.open(asked.request) };
      case "recognise":
        return { kind: "recognise", answer: recognise(asked.request.sheets, { workbookName: withoutExtension(asked.request.name) }).disclosures };
      case "plan":
        return { kind: "plan", answer: planComputation(this.book, asked.request) };
      case "freeze":
        return { kind: "freeze", answer: planFreeze(this.book.sheets, asked.request) };
    }
  }

  private open({ name, sheets, overrides, official }: OpeningRequest): readonly Disclosure[] {
    const { disclosures } = recognise(sheets, { workbookName: withoutExtension(name), overrides });
    this.book = { sheets, disclosures, catalogue: builtInCatalogue().withOfficial(official) };
    return disclosures;
  }
}
