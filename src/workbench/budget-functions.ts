/** BUDGET.* in the page's spreadsheet: the functions that Excel gets, computed as cells change and suggested while a formula is typed. */
import { BooleanNumber, type IDisposable } from "@univerjs/core";
import { ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject, FunctionType, IDescriptionService, IFunctionService, type BaseValueObject, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import type { Language } from "../core/wording/language";
import { callFunction, FUNCTIONS, NAMESPACE } from "../functions/call";
import type { BudgetFunction } from "../functions/definition";
import { isProblem, type Answer, type Matrix } from "../functions/values";
import type { Grid } from "../hosts/workbench/grid";

export class BudgetFunctions {
  private descriptions: IDisposable | undefined;

  constructor(private readonly grid: Grid) {}

  /** Makes them known, described in this language. Only after the first workbook was made, since the grid forgets what it was told before. */
  register(language: Language): void {
    this.descriptions?.dispose();
    this.grid.injector.get(IFunctionService).registerExecutors(...FUNCTIONS.map(({ id }) => new GridFunction(id)));
    this.descriptions = this.grid.injector.get(IDescriptionService).registerDescriptions(FUNCTIONS.map((definition) => information(definition, language)));
  }
}

const nameOf = (id: string): string => `${NAMESPACE}.${id}`;

const information = ({ id, description, parameters, examples: [example] }: BudgetFunction, language: Language): IFunctionInfo => ({
  functionName: nameOf(id),
  functionType: FunctionType.User,
  description: description[language],
  abstract: description[language],
  functionParameter: parameters.map(({ name, description: text, use }, index) => ({
    name: name[language],
    detail: text[language],
    example: exampleText(example?.given[index]),
    require: use === "optional" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: use === "repeating" ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  })),
});

const exampleText = (given: unknown): string => (typeof given === "string" ? `"${given}"` : typeof given === "number" ? String(given) : "A1:A10");

/** One function as the grid calls it. Nothing is thrown: that would stop every other formula. */
class GridFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(private readonly id: string) {
    super(nameOf(id));
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    return gridAnswer(callFunction(this.id, variants.map(given)));
  }
}

/** Blank cells as blanks: the grid's own way of handing values over makes zeros of them. */
function given(variant: BaseValueObject): unknown {
  if (!variant.isArray()) return cellOf(variant);
  const rows: unknown[][] = [];
  if (variant instanceof ArrayValueObject) {
    for (let row = 0; row < variant.getRowCount(); row++) {
      rows.push(Array.from({ length: variant.getColumnCount() }, (_, column) => cellOf(variant.get(row, column))));
    }
  }
  return rows;
}

function cellOf(value: ReturnType<ArrayValueObject["get"]>): unknown {
  if (value === null || value === undefined || value.isNull()) return null;
  return value.isError() ? { error: String(value.getValue()) } : value.getValue();
}

const ERRORS: Readonly<Record<string, ErrorType>> = { "#N/A": ErrorType.NA, "#DIV/0!": ErrorType.DIV_BY_ZERO, "#NUM!": ErrorType.NUM, "#NULL!": ErrorType.NULL, "#REF!": ErrorType.REF, "#NAME?": ErrorType.NAME };

const plainAnswer = (answer: Answer): string | number | boolean => (isProblem(answer) ? (ERRORS[answer.error] ?? ErrorType.VALUE) : answer);

function gridAnswer(answers: Matrix<Answer>): BaseValueObject {
  const [first] = answers;
  if (first === undefined) return ErrorValueObject.create(ErrorType.VALUE);
  return ArrayValueObject.createByArray(answers.map((row) => row.map(plainAnswer)));
}
