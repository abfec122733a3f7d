/** Where tables, and the lines between them, go in the picture of the relations: around an ellipse, with the labels kept apart. */

export interface Box {
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Curve {
  /** An SVG path. */
  readonly path: string;
  /** Where its label goes. */
  readonly label: Box;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Box[];
  readonly edges: readonly Curve[];
}

const NODE = { width: 148, height: 50 };
const LABEL_HEIGHT = 18;
const MARGIN = 16;
/** Places along a curve to try for its label, the middle first. */
const LABEL_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.22, 0.78];

/** Lays out `count` tables, in order clockwise from the top, and edges between them given as pairs of indexes with the width of their label. */
export function layOut(count: number, edges: readonly { readonly from: number; readonly to: number; readonly labelWidth: number }[]): Layout {
  const radiusX = count <= 2 ? 190 : 250 + Math.max(0, count - 6) * 26;
  const radiusY = count <= 2 ? 40 : 120 + Math.max(0, count - 4) * 22;
  const width = 2 * (radiusX + NODE.width / 2 + MARGIN);
  const height = 2 * (radiusY + NODE.height / 2 + MARGIN);
  const centre = { x: width / 2, y: height / 2 };
  const nodes = Array.from({ length: count }, (_, index): Box => {
    // Two tables lie side by side; more go round, the first at the top.
    const angle = count <= 2 ? Math.PI * (1 + index) : (2 * Math.PI * index) / count - Math.PI / 2;
    return { x: centre.x + (count === 1 ? 0 : radiusX * Math.cos(angle)), y: centre.y + (count <= 2 ? 0 : radiusY * Math.sin(angle)), ...NODE };
  });
  const taken: Box[] = [...nodes];
  const curves = edges.map(({ from, to, labelWidth }): Curve => {
    const start = nodes[from] ?? { ...centre, ...NODE };
    const end = nodes[to] ?? { ...centre, ...NODE };
    // Bent towards the centre, so that neighbours are not joined along the rim, where the boxes are.
    const bend = { x: mix((start.x + end.x) / 2, centre.x, 0.35), y: mix((start.y + end.y) / 2, centre.y, 0.35) };
    const label = freePlace(start, bend, end, labelWidth, taken);
    taken.push(label);
    return { path: `M${round(start.x)} ${round(start.y)}Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`, label };
  });
  return { width: round(width), height: round(height), nodes: nodes.map(rounded), edges: curves };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function freePlace(start: Point, bend: Point, end: Point, width: number, taken: readonly Box[]): Box {
  const places = LABEL_PLACES.map((t): Box => {
    const along = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return { x: round(along(start.x, bend.x, end.x)), y: round(along(start.y, bend.y, end.y)), width, height: LABEL_HEIGHT };
  });
  const best = places.map((place) => ({ place, overlap: taken.reduce((sum, box) => sum + overlap(place, box), 0) })).reduce((a, b) => (b.overlap < a.overlap ? b : a));
  return best.place;
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2);
  const down = Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2);
  return across > 0 && down > 0 ? across * down : 0;
}

const mix = (a: number, b: number, share: number): number => a * (1 - share) + b * share;
const round = (value: number): number => Math.round(value * 10) / 10;
const rounded = (box: Box): Box => ({ ...box, x: round(box.x), y: round(box.y) });
