import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutMap } from "../../../src/taskpane/check/map-layout";

describe("the map in a narrow pane", () => {
  it("keeps every table and every line inside the picture, tables apart from each other", () => {
    const pair = fc.tuple(fc.nat(29), fc.nat(29)).filter(([a, b]) => a !== b);
    fc.assert(fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
      const { width, height, nodes, arcs } = layOutMap(30, pairs.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })));
      for (const { x, y, width: w, height: h } of nodes) expect(x >= 0 && x + w <= width && y >= 0 && y + h <= height).toBe(true);
      for (const { tip } of arcs) expect(tip.x <= width && tip.y >= 0 && tip.y <= height).toBe(true);
      nodes.slice(1).forEach((node, index) => expect(node.y).toBeGreaterThan((nodes[index]?.y ?? 0) + node.height));
    }));
  });

  it("lets longer spans reach farther, so that they do not lie on each other", () => {
    const { arcs } = layOutMap(4, [{ from: 0, to: 1 }, { from: 0, to: 2 }, { from: 0, to: 3 }]);
    const reaches = arcs.map(({ tip }) => tip.x);
    expect(reaches).toEqual([...new Set(reaches)].sort((a, b) => a - b));
  });

  it("lays out a single table and none", () => {
    expect(layOutMap(1, []).nodes).toHaveLength(1);
    expect(layOutMap(0, [])).toMatchObject({ nodes: [], arcs: [] });
  });
});
