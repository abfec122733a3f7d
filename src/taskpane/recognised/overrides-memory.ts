/** What the user has said of the tables, as it is kept in the workbook. */
import { AMOUNT_UNITS } from "../../core/amounts/units";
import { NO_OVERRIDES, isEmpty, type ColumnOverride, type DisclosureAnchor, type DisclosureOverride, type RecognitionOverrides, type RegionAnchor, type RegionOverride } from "../../core/recognise/overrides";

/** Key in the workbook's memory. Its number is that of the form below: another form gets another key, and an older program leaves it alone. */
export const OVERRIDES_KEY = "recognitionOverrides.1";

export const writeOverrides = (overrides: RecognitionOverrides): string | null => (isEmpty(overrides) ? null : JSON.stringify(overrides));

/** Reads what the workbook keeps; anything that is not of this form is left out, since a workbook can be edited by hand. */
export function readOverrides(text: string | null): RecognitionOverrides {
  if (text === null) return NO_OVERRIDES;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return NO_OVERRIDES;
  }
  const { regions, disclosures } = fields(parsed);
  return { regions: list(regions, regionOf), disclosures: list(disclosures, disclosureOf) };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fields = (value: unknown): Fields => (isFields(value) ? value : {});
const list = <Item>(value: unknown, read: (value: Fields) => Item | undefined): Item[] => (Array.isArray(value) ? value.flatMap((each: unknown) => read(fields(each)) ?? []) : []);
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;

function regionOf(value: Fields): RegionOverride | undefined {
  const region = anchorOf(fields(value["region"]));
  if (region === undefined) return undefined;
  const { table, year, unitName } = value;
  const amountUnit = AMOUNT_UNITS.find((unit) => unit === value["amountUnit"]);
  const columns = list(value["columns"], columnOf);
  return {
    region,
    ...(typeof table === "string" && { table }), ...(amountUnit !== undefined && { amountUnit }), ...(isCount(year) && { year }),
    ...(typeof unitName === "string" && { unitName }), ...(columns.length > 0 && { columns }),
  };
}

function anchorOf({ sheet, title, header, nth }: Fields): RegionAnchor | undefined {
  return typeof sheet === "string" && typeof title === "string" && typeof header === "string" && isCount(nth) ? { sheet, title, header, nth } : undefined;
}

function columnOf({ header, nth, role }: Fields): ColumnOverride | undefined {
  return typeof header === "string" && isCount(nth) && (typeof role === "string" || role === null) ? { header, nth, role } : undefined;
}

function disclosureOf(value: Fields): DisclosureOverride | undefined {
  const of = disclosureAnchorOf(fields(value["of"]));
  const { unit, year } = value;
  return of && { of, ...(typeof unit === "string" && { unit }), ...(isCount(year) && { year }) };
}

function disclosureAnchorOf({ unit, year, kind }: Fields): DisclosureAnchor | undefined {
  const known = (typeof unit === "string" || unit === null) && (isCount(year) || year === null);
  return known && (kind === "final" || kind === "budget") ? { unit, year, kind } : undefined;
}
