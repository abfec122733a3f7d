/** Codes printed in columns of their own for 类, 款 and 项, put together: 210 · 15 · 01 → 2101501. */

/** Gives the code of each row in turn, top to bottom. */
export class SplitCodes {
  private parts: readonly string[] = [];

  /**
   * The code of the next row from the digits in its columns, blank where there are none. Upper parts that a row leaves blank are those of
   * the row above; a first column that holds more than a class holds the whole code. `""` for a row without any.
   */
  next(texts: readonly string[]): string {
    const [first = ""] = texts;
    if (texts.length === 1 || first.length > 3) return first;
    const last = texts.reduce((found, text, index) => (text === "" ? found : index), -1);
    if (last < 0) return "";
    this.parts = texts.slice(0, last + 1).map((text, index) => {
      const part = text !== "" ? text : (this.parts[index] ?? "");
      return index > 0 && part.length === 1 ? `0${part}` : part;
    });
    return this.parts.join("");
  }
}
