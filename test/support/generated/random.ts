/** Reproducible randomness: the same seed draws the same numbers on every machine. Knows nothing of disclosures. */

/** A stream of draws (mulberry32). */
export class Random {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
    // Neighbouring seeds begin alike; a few draws set them apart.
    for (let warm = 0; warm < 4; warm++) this.fraction();
  }

  /** 0 ≤ x < 1. */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(options: readonly [T, ...T[]]): T {
    return options[this.int(0, options.length - 1)] ?? options[0];
  }

  /** Up to `count` of the options, in their order. */
  some<T>(options: readonly T[], count: number): T[] {
    let left = Math.min(count, options.length);
    return options.filter((_, index) => {
      if (this.fraction() * (options.length - index) >= left) return false;
      left--;
      return true;
    });
  }

  /** A whole number whose magnitude is spread evenly: as many of 100–1,000 as of 1,000–10,000. */
  spread(low: number, high: number): number {
    return Math.min(high, Math.floor(low * (high / low) ** this.fraction()));
  }

  /** `total` in `count` whole parts; a few of them large, as in real tables, and some nothing at all. */
  split(total: number, count: number, empty = 0): number[] {
    if (count <= 0) return [];
    const weights = Array.from({ length: count }, (_, index) => (index > 0 && this.chance(empty) ? 0 : this.spread(1, 1000)));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const parts = weights.map((weight) => Math.trunc((total / sum) * weight));
    const given = parts.reduce((all, part) => all + part, 0);
    return parts.map((part, index) => (index === 0 ? part + total - given : part));
  }
}
