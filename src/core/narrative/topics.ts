/** What the text is speaking of at the moment: the figure last named, the head of its list, and everything stated so far in the section. */
import type { Meaning, Measure } from "./meaning";
import { meaningKey } from "./meaning";

/** A thing with the amounts that the text states of it. */
export interface Topic {
  readonly meanings: readonly Meaning[];
  readonly together: boolean;
  /** The words that name it, plain; empty where a path or the section does. */
  readonly named: string;
  readonly sure: boolean;
  /** Claim by measure. */
  readonly stated: Map<Measure, number>;
}

const RECENT = 40;

export class Topics {
  current: Topic | null = null;
  /** First of the paragraph, of the item and of the section: what a list adds up to. */
  head: Topic | null = null;
  sectionHead: Topic | null = null;
  /** A list (其中：) has begun since the head was named. */
  listed = false;
  private readonly byMeaning = new Map<string, Topic>();
  private readonly byName = new Map<string, Topic>();
  /** The named ones last spoken of, for names cut short. */
  private readonly recent: Topic[] = [];

  /** A numbered item begins. */
  enterItem(): void {
    this.current = null;
    this.head = null;
    this.listed = false;
  }

  /** Speak of something. The same thing again goes on where it was left when `again`, else its figures are stated anew. */
  enter(meanings: readonly Meaning[], { together = false, named = "", sure = true }: Partial<Pick<Topic, "together" | "named" | "sure">> = {}): Topic {
    const known = this.find(meanings);
    if (known && known === this.current) return known;
    const topic: Topic = { meanings, together, named, sure, stated: new Map(known?.stated) };
    this.current = topic;
    this.head ??= topic;
    this.sectionHead ??= topic;
    const [first] = meanings;
    if (first && meanings.length > 0) this.byMeaning.set(meaningKey(first), topic);
    if (named !== "") {
      this.byName.set(named, topic);
      this.recent.push(topic);
      if (this.recent.length > RECENT) this.recent.shift();
    }
    return topic;
  }

  /** A thing named before in the section. */
  find(meanings: readonly Meaning[]): Topic | undefined {
    const [first] = meanings;
    return first && this.byMeaning.get(meaningKey(first));
  }

  /** A thing that no table knows, by the words that named it, or (unless `exactly`) by the end of them. */
  findNamed(named: string, exactly = false): Topic | undefined {
    const exact = this.byName.get(named);
    if (exact || exactly || named.length < 4) return exact;
    return this.recent.findLast((topic) => topic.named.endsWith(named));
  }

  /** What 与上年相比 without a subject may mean: the last thing named, or the head of the list that it stands in. */
  spokenOf(newSentence: boolean): readonly Topic[] {
    const { current, head, listed } = this;
    if (!current) return [];
    if (!listed || !head || head === current) return [current];
    return newSentence ? [head, current] : [current, head];
  }
}
