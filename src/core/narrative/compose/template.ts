/** Reading templates: text, slots `{…}` and optional parts `[…]`. Knows nothing of what slots mean. */

export type TemplateNode =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "slot"; readonly words: readonly string[] }
  | { readonly type: "optional"; readonly nodes: readonly TemplateNode[] };

const parsed = new Map<string, readonly TemplateNode[]>();

/** A template as nodes. Throws on a bracket without its partner: styles are ours, and learned ones are written by learn.ts. */
export function parseTemplate(template: string): readonly TemplateNode[] {
  const known = parsed.get(template);
  if (known) return known;
  const stack: TemplateNode[][] = [[]];
  for (const token of template.match(/\{[^{}]*\}|[[\]]|[^[\]{}]+|./gs) ?? []) {
    const open = stack[stack.length - 1];
    if (token === "[") stack.push([]);
    else if (token === "]") {
      const nodes = stack.pop();
      const outer = stack[stack.length - 1];
      if (!nodes || !outer) throw new Error(`] without [ in ${template}`);
      outer.push({ type: "optional", nodes });
    } else if (token.startsWith("{") && token.endsWith("}") && token.length > 2) {
      open?.push({ type: "slot", words: token.slice(1, -1).trim().split(/\s+/) });
    } else if (/[{}]/.test(token)) throw new Error(`${token} alone in ${template}`);
    else open?.push({ type: "text", text: token });
  }
  const [nodes, ...left] = stack;
  if (!nodes || left.length > 0) throw new Error(`[ without ] in ${template}`);
  if (parsed.size > 5000) parsed.clear();
  parsed.set(template, nodes);
  return nodes;
}

/** Text that stands for itself in a template. Brackets that mean something there become full-width. */
export const asTemplateText = (text: string): string =>
  text.replaceAll("[", "［").replaceAll("]", "］").replaceAll("{", "｛").replaceAll("}", "｝");
