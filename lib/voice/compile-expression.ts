import { RE2JS, RE2JSException } from "re2js";
import { hasNestedRepeats } from "./rules/nested-repeats";
import type { VoiceFault } from "./schemas";

/** Instructions of a compiled expression: at 400, ten thousand letters that never fit are read in some 60 ms. */
export const LARGEST_PROGRAM = 400;
const REMEMBERED = 200;
const compiled = new Map<string, RE2JS | VoiceFault>();

/**
 * An expression of a lead's own, compiled to run in linear time, letters great or small; or why it may not be kept:
 * what RE2 can't run (looking around, looking back), what is too large, what repeats its own repeats, what fits nothing
 * at all.
 */
export function compileExpression(source: string): RE2JS | VoiceFault {
  const known = compiled.get(source);
  if (known) return known;
  const made = compile(source);
  if (compiled.size >= REMEMBERED) compiled.delete(compiled.keys().next().value ?? "");
  compiled.set(source, made);
  return made;
}

function compile(source: string): RE2JS | VoiceFault {
  if (/\(\?<?[=!]/.test(source)) return { code: "expression-looks-around", values: {} };
  if (/\\[1-9]|\\k[<{']|\(\?P=/.test(source)) return { code: "expression-looks-back", values: {} };
  if (hasNestedRepeats(source)) return { code: "expression-nested", values: {} };
  try {
    const expression = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    const size = expression.programSize();
    if (size > LARGEST_PROGRAM) return { code: "expression-large", values: { size, limit: LARGEST_PROGRAM } };
    return expression.matcher("").find() ? { code: "expression-empty", values: {} } : expression;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { code: "expression-broken", values: { message: error.message.slice(0, 200) } };
  }
}

/** Where an expression speaks in a text; those that may not run say nothing. At most twenty places. */
export function placesOf(source: string, text: string): { from: number; to: number }[] {
  const expression = compileExpression(source);
  if (!(expression instanceof RE2JS)) return [];
  const places: { from: number; to: number }[] = [];
  const matcher = expression.matcher(text);
  while (places.length < MOST_PLACES && matcher.find())
    if (matcher.end() > matcher.start()) places.push({ from: matcher.start(), to: matcher.end() });
  return places;
}

const MOST_PLACES = 20;
