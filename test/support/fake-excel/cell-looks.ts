/** The looks of cells as the fake keeps them: every property has a value, and what is set belongs together as it does in Excel. */

export interface FakeLook {
  readonly [property: string]: string | number | boolean | FakeLook;
}

const LINE: FakeLook = { style: "None", color: "#000000", weight: "Thin" };

export const PLAIN_LOOK: FakeLook = {
  horizontalAlignment: "General", verticalAlignment: "Bottom", indentLevel: 0, readingOrder: "Context", shrinkToFit: false, textOrientation: 0, wrapText: false,
  fill: { color: "#FFFFFF", pattern: "None", patternColor: "#000000" },
  font: { name: "宋体", size: 11, color: "#000000", bold: false, italic: false, underline: "None", strikethrough: false, subscript: false, superscript: false },
  borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, diagonalDown: LINE, diagonalUp: LINE },
  protection: { locked: true, formulaHidden: false },
};

/** The look after properties were set. A colour fills, whatever the pattern, and a line that is given a colour or weight is drawn, whatever the style. */
export function withProperties(look: FakeLook, set: unknown): FakeLook {
  const changed = merged(look, set);
  const fill = isLook(set) && isLook(set["fill"]) ? set["fill"] : undefined;
  if (!fill || !isLook(changed["fill"])) return withLines(changed, set);
  const pattern = fill["pattern"] ?? changed["fill"]["pattern"] ?? "None";
  const filled = fill["color"] !== undefined && pattern === "None" ? "Solid" : pattern;
  return withLines({ ...changed, fill: filled === "None" ? plain("fill") : { ...changed["fill"], pattern: filled } }, set);
}

function withLines(look: FakeLook, set: unknown): FakeLook {
  if (!isLook(look["borders"]) || !isLook(set) || !isLook(set["borders"])) return look;
  const given = set["borders"];
  const borders = Object.entries(look["borders"]).map(([side, line]): [string, FakeLook[string]] => {
    const own = given[side];
    if (!isLook(own) || !isLook(line)) return [side, line];
    const style = own["style"] ?? line["style"] ?? "None";
    const drawn = style === "None" && (own["color"] !== undefined || own["weight"] !== undefined) ? "Continuous" : style;
    return [side, drawn === "None" ? LINE : { ...line, style: drawn }];
  });
  return { ...look, borders: Object.fromEntries(borders) };
}

const plain = (part: string): FakeLook => {
  const value = PLAIN_LOOK[part];
  return isLook(value) ? value : {};
};

export const isLook = (value: unknown): value is FakeLook => typeof value === "object" && value !== null;

function merged(look: FakeLook, set: unknown): FakeLook {
  if (!isLook(set)) return look;
  const entries = Object.entries(set).map(([name, value]): [string, FakeLook[string]] => {
    const before = look[name];
    if (before === undefined) throw new TypeError(`no property of a cell's format: ${name}`);
    return [name, isLook(value) && isLook(before) ? merged(before, value) : value];
  });
  return { ...look, ...Object.fromEntries(entries) };
}

/** What of a look was asked for. Border options go for every side; `true` asks for all of a part. */
export function asked(look: FakeLook, options: unknown, sides = false): FakeLook {
  if (!isLook(options)) return {};
  if (sides) return Object.fromEntries(Object.entries(look).map(([side, line]) => [side, isLook(line) ? asked(line, options) : line]));
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, wanted]) => {
      const value = look[name];
      if (value === undefined) throw new TypeError(`no property of a cell's format: ${name}`);
      return [[name, isLook(value) && wanted !== true ? asked(value, wanted, name === "borders") : value]];
    }),
  );
}
