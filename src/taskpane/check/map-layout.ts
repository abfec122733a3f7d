/** Where the parts of the map go in a narrow pane: tables one below the other, relations as arcs at their right. */
import { largestOf } from "../../core/lists";

export interface MapNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapArc {
  /** An SVG path. */
  readonly path: string;
  /** The outermost point, for its mark. */
  readonly tip: { readonly x: number; readonly y: number };
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly MapNode[];
  readonly arcs: readonly MapArc[];
}

const WIDTH = 296;
const NODE = { width: 196, height: 28 };
const STEP = 36;
const EDGE = 4;
/** How far an arc of the shortest and of the longest span reaches. */
const REACH = { shortest: 18, longest: WIDTH - NODE.width - 12 };

/** Lays out `count` tables and arcs given as pairs of their positions; the longer the span, the farther the arc reaches. */
export function layOutMap(count: number, edges: readonly { readonly from: number; readonly to: number }[]): MapLayout {
  const middle = (position: number): number => EDGE + NODE.height / 2 + position * STEP;
  const longest = largestOf([1, ...edges.map(({ from, to }) => to - from)]);
  return {
    width: WIDTH,
    height: 2 * EDGE + Math.max(0, count - 1) * STEP + NODE.height,
    nodes: Array.from({ length: count }, (_, position) => ({ x: 2, y: middle(position) - NODE.height / 2, ...NODE })),
    arcs: edges.map(({ from, to }) => {
      const start = NODE.width + 2;
      const reach = REACH.shortest + (longest === 1 ? 0 : ((to - from - 1) / (longest - 1)) * (REACH.longest - REACH.shortest));
      // A cubic curve reaches three quarters of the way to its two control points.
      const control = round(start + (reach * 4) / 3);
      return { path: `M${start} ${middle(from)}C${control} ${middle(from)} ${control} ${middle(to)} ${start} ${middle(to)}`, tip: { x: round(start + reach), y: (middle(from) + middle(to)) / 2 } };
    }),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
