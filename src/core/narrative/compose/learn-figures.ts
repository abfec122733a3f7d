/** Which figure of last year's tables each claim of last year's text states. */
import { magnitude, minus, rounded, type Sum } from "../../amounts/arithmetic";
import { judgeRatio, type RatioFigure } from "../../amounts/ratio";
import { unitExponent, type AmountUnit } from "../../amounts/units";
import type { AmountClaim, Claim, Narrative, RatioClaim } from "../claim";
import { inBase, type Figure, type Figures } from "../figures";
import { sameMeaning, type Meaning, type Measure } from "../meaning";
import type { FigureReference } from "./reference";

export class LearnedFigures {
  private readonly known = new Map<number, FigureReference | null>();

  constructor(private readonly narrative: Narrative, private readonly figures: Figures) {}

  /** What an amount states: the first of its meanings whose figure it prints. Undefined where no table has it. */
  ofAmount(claim: AmountClaim): FigureReference | undefined {
    let found = this.known.get(claim.id);
    if (found === undefined) this.known.set(claim.id, (found = this.search(claim)));
    return found ?? undefined;
  }

  /** What is compared in a change, and with what: the pair whose difference is printed, else the likeliest. */
  ofChange(claim: Extract<Claim, { kind: "change" }>): readonly [FigureReference, FigureReference] | undefined {
    const currents = [...this.ofAll(claim.currents), ...this.meant(claim.meanings, claim.measure)];
    const pairs = currents.flatMap((current) => [...this.ofAll(claim.bases), { meaning: current.meaning, measure: claim.against }].map((base) => [current, base] as const));
    const { value, unit } = claim;
    return (value && this.fitting(pairs, (over, under) => differs(inBase(over), inBase(under), value, unit))) ?? pairs[0];
  }

  /** Numerator and base of a ratio: the pair whose ratio is printed, else the likeliest. */
  ofRatio(claim: RatioClaim): readonly [FigureReference, FigureReference] | undefined {
    const against: Measure = claim.kind === "share" ? "own" : claim.against;
    const overs = [...this.ofAll(claim.numerators), ...this.meant(claim.meanings, "own")];
    const pairs = overs.flatMap((over) => {
      const alike = claim.kind === "share" ? [] : [{ meaning: over.meaning, measure: against }];
      return [...this.ofAll(claim.bases), ...this.meant(claim.baseMeanings, against), ...alike].filter((under) => under.measure !== over.measure || !sameMeaning(under.meaning, over.meaning)).map((under) => [over, under] as const);
    });
    const { value } = claim;
    return (value && this.fitting(pairs, (over, under) => judgeRatio(exactOf(over), exactOf(under), value) === "consistent")) ?? pairs[0];
  }

  private fitting(pairs: readonly (readonly [FigureReference, FigureReference])[], fits: (over: Figure, under: Figure) => boolean): readonly [FigureReference, FigureReference] | undefined {
    return pairs.find((pair) => {
      const [over, under] = pair.map(({ meaning, measure }) => this.figures.find(meaning, measure)[0]);
      return over !== undefined && under !== undefined && fits(over, under);
    });
  }

  private ofAll(ids: readonly number[]): FigureReference[] {
    return ids.flatMap((id) => {
      const claim = this.narrative.claims[id];
      return claim?.kind === "amount" ? (this.ofAmount(claim) ?? []) : [];
    });
  }

  private meant(meanings: readonly Meaning[], measure: Measure): FigureReference[] {
    const printed = meanings.filter((meaning) => this.figures.find(meaning, measure).length > 0);
    return (printed.length > 0 ? printed : meanings.slice(0, 1)).map((meaning) => ({ meaning, measure }));
  }

  private search({ together, meanings, measure, value, unit }: AmountClaim): FigureReference | null {
    if (together) return null;
    const meaning = meanings.find((one) => this.figures.find(one, measure).some((figure) => prints(inBase(figure), value, unit)));
    if (meaning) return { meaning, measure };
    // What no table at hand prints cannot be put to the test; the words say what it is.
    const [only] = meanings;
    return only && measure !== "own" && this.figures.find(only, measure).length === 0 ? { meaning: only, measure } : null;
  }
}

/** Whether a figure (in 元) is printed like this, the last place one off at most. */
function prints(figure: Sum, printed: Sum, unit: AmountUnit): boolean {
  const own = rounded({ coefficient: figure.coefficient, decimals: figure.decimals + unitExponent(unit) }, printed.decimals);
  const { coefficient } = minus(own, printed);
  return coefficient >= -1 && coefficient <= 1;
}

/** Whether the difference of two figures (in 元) is printed like this, without its sign. */
const differs = (over: Sum, under: Sum, printed: Sum, unit: AmountUnit): boolean => prints(magnitude(minus(over, under)), magnitude(printed), unit);

const exactOf = ({ value, unit }: Figure): RatioFigure => ({ value: { coefficient: Number(value.coefficient), decimals: value.decimals }, unitExponent: unitExponent(unit) });
