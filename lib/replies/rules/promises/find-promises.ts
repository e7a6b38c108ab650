import { PROMISING, type PromiseVerb } from "./promise-verbs";
import { promisedTime } from "./promised-time";
import { type Atom, CONNECTED, timeAtoms } from "./time-atoms";

export interface FoundPromise {
  /** Offsets of the words of time, UTF-16. */
  from: number;
  to: number;
  dueAt: Date;
  /** The day is named and over. */
  isPast: boolean;
  /** What the writer says they will do by then; null where the sentence promises nothing of theirs. */
  verb: PromiseVerb | null;
}

/**
 * Where a text in en, de, fr, pl, fi, ru, lt or es names a time by which something is done, and which instant that is
 * for a writer who says it now in this zone. What only tells a time ("the flight at 18:05") is no promise.
 */
export function findPromises(text: string, now: Date, zone: string): FoundPromise[] {
  return joined(timeAtoms(text), text).flatMap((atoms) => {
    const first = atoms[0];
    const last = atoms.at(-1);
    const sentence = first && last ? sentenceAround(text, first.from, last.to) : "";
    if (!first || !last || !isPromisable(atoms, text, first.from)) return [];
    const time = promisedTime(atoms, now, zone);
    return time ? [{ from: first.from, to: last.to, ...time, verb: verbIn(sentence) }] : [];
  });
}

/** Words of time that stand together: "tomorrow" "by" "17:00". */
function joined(atoms: readonly Atom[], text: string): Atom[][] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isNext = before !== undefined && CONNECTED.test(text.slice(before.to, atom.from));
    if (group && isNext && !isFull(group, atom)) group.push(atom);
    else groups.push([atom]);
  }
  return groups.map((group) => {
    const [first, second] = group;
    return first?.kind === "before" && second === undefined ? [] : group;
  });
}

/** A group names each thing once; "before" may stand on either side. */
function isFull(group: readonly Atom[], { kind }: Atom): boolean {
  const isDay = (each: string) => each === "day" || each === "weekday" || each === "date";
  if (kind === "before") return group.some((atom) => atom.kind === "before");
  return group.some(
    (atom) => atom.kind === kind || (isDay(kind) && isDay(atom.kind)) || atom.kind === "within",
  );
}

function isPromisable(atoms: readonly Atom[], text: string, from: number): boolean {
  const has = (kind: Atom["kind"]) => atoms.some((atom) => atom.kind === kind);
  if (has("within") || has("day") || has("weekday")) return true;
  if (has("before")) return has("clock") || has("date") || has("part");
  return (
    has("clock") &&
    /(?:at|around|um|gegen|à|vers|o|około|klo|в|около|apie|a las|sobre las)\s+$/iu.test(text.slice(0, from))
  );
}

function sentenceAround(text: string, from: number, to: number): string {
  const before =
    text
      .slice(0, from)
      .split(/[.!?](?=\s)|\n/u)
      .at(-1) ?? "";
  const after = text.slice(to).split(/[.!?](?:\s|$)|\n/u)[0] ?? "";
  return before + text.slice(from, to) + after;
}

function verbIn(sentence: string): PromiseVerb | null {
  for (const { who, verbs } of PROMISING) {
    if (who !== undefined && !wordIn(who).test(sentence)) continue;
    for (const verb of ["call", "refund", "answer", "send"] as const)
      if (wordIn(verbs[verb]).test(sentence)) return verb;
  }
  return null;
}

function wordIn(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "iu");
}
