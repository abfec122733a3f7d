/** Remembering what was read out of a text: the same few hundred labels stand in every disclosure, and reading one takes many patterns. */

/**
 * `read`, with its results kept by text. `read` must depend on the text alone and give nothing that is changed later; null
 * says that there is nothing. When `limit` texts are known all are forgotten: a file of a hundred thousand names costs no more.
 */
export function remembered<T extends object | string | number | boolean | null>(read: (text: string) => T, limit: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = read(text);
      if (known.size >= limit) known.clear();
      known.set(text, result);
    }
    return result;
  };
}
