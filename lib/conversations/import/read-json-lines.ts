import { Invalid } from "@/lib/base/errors";
import {
  type Found,
  type HistoryError,
  type ReadOptions,
  type RecordedLine,
  recordedLineSchema,
} from "@/lib/conversations/import-schemas";
import { readRecordedLine } from "@/lib/conversations/rules/recorded-line";
import { linesOf, readText } from "./read-text";

/**
 * Our own form: one conversation a line. A line that says something else is an error of its own; a file that begins with
 * something else throws Invalid `history-not-json-lines`, one that breaks off `history-half`.
 */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<Found> {
  const text = readText(bytes, options.charset);
  let line = 0;
  let torn: HistoryError | null = null;
  for await (const given of linesOf(text.pieces)) {
    line++;
    if (torn) yield { error: torn };
    torn = null;
    if (given.trim() === "") continue;
    const value = parsed(given);
    if (value === undefined) {
      if (line === 1 && !given.trimStart().startsWith("{")) throw new Invalid("history-not-json-lines");
      torn = { line, code: "history-not-json", values: {}, cells: [given] };
      continue;
    }
    const read = recordedLineSchema.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      const values = { field: issue?.path.join(".") || "line", problem: issue?.message ?? "" };
      yield { error: { line, code: "history-line", values, cells: [given] } };
    } else yield* foundIn(line, read.data, given, options);
  }
  if (torn && !text.endsWhole()) throw new Invalid("history-half");
  if (torn) yield { error: torn };
}

function foundIn(line: number, recorded: RecordedLine, given: string, options: ReadOptions): Found[] {
  const found = readRecordedLine(line, recorded, options);
  if (Array.isArray(found)) return found.map((conversation) => ({ conversation }));
  return [{ error: { line, ...found, cells: [given] } }];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
