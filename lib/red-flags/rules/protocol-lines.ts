import type { ProtocolContent } from "../protocol-schemas";

type HelpLine = ProtocolContent["helpLines"][number];
type Step = ProtocolContent["checklist"][number];

/** Lines that hold something, without what is around them. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Texts that are parted by an empty line. */
export function textsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** "Name | number | note" a line; the number of the first line that has no number, counted from 1. */
export function helpLinesOf(text: string): { helpLines: HelpLine[]; wrongLine: number | null } {
  const parts = linesOf(text).map((line) => line.split("|").map((part) => part.trim()));
  const wrong = parts.findIndex(([name, number]) => !name || !number);
  const helpLines = parts.map(([name = "", number = "", ...note]) => ({
    name,
    number,
    note: note.join(" | "),
  }));
  return { helpLines, wrongLine: wrong < 0 ? null : wrong + 1 };
}

export function helpLinesText(lines: readonly HelpLine[]): string {
  return lines.map(({ name, number, note }) => [name, number, note].filter(Boolean).join(" | ")).join("\n");
}

/**
 * "Minutes | what to do" a line; the first line without minutes, counted from 1. A step that is worded as before keeps
 * its name, so that what was ticked stays ticked.
 */
export function checklistOf(
  text: string,
  before: readonly Step[],
): { checklist: Step[]; wrongLine: number | null } {
  const taken = new Set<string>();
  const parts = linesOf(text).map((line) => /^(\d{1,5})\s*\|\s*(.+)$/.exec(line));
  const wrong = parts.indexOf(null);
  const checklist = parts.flatMap((part, place): Step[] => {
    const [, minutes, what] = part ?? [];
    if (!minutes || !what) return [];
    const known = before.find((step) => step.text === what && !taken.has(step.id))?.id;
    const id = known ?? freeId(what, place, [...taken, ...before.map((step) => step.id)]);
    taken.add(id);
    return [{ id, text: what, withinMinutes: Number(minutes) }];
  });
  return { checklist, wrongLine: wrong < 0 ? null : wrong + 1 };
}

export function checklistText(steps: readonly Step[]): string {
  return steps.map(({ withinMinutes, text }) => `${withinMinutes} | ${text}`).join("\n");
}

function freeId(what: string, place: number, taken: readonly string[]): string {
  const plain = what
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 30);
  const base = plain || `step-${place + 1}`;
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
