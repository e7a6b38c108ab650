import { ASK_WORDS } from "./ask-words";
import { begin, joinAround } from "./join-around";
import { isMacroField, isPrivateField, type MacroField, type PrivateField, readFields } from "./macro-fields";

export type FieldValues = Readonly<Partial<Record<MacroField, string | null>>>;

export interface Filled {
  text: string;
  /** Fields nothing was known for, each once. */
  missing: MacroField[];
}

/**
 * A macro's text with its fields filled. What is not known gives way to the words behind its bar, else it goes with the
 * comma or blank that held it, so that the sentence still reads well. A private field without a value, as all are in a
 * public answer, becomes a plain noun, and one sentence at the end asks for it: in public, in private.
 */
export function fillFields(
  text: string,
  values: FieldValues,
  { language, audience }: { language: string; audience: "public" | "private" },
): Filled {
  const words = ASK_WORDS[language] ?? ASK_WORDS.en;
  const missing = new Set<MacroField>();
  const asked = new Set<PrivateField>();
  let filled = "";
  let dropped = false;
  for (const piece of readFields(text)) {
    if (piece.kind === "text") {
      filled = dropped ? joinAround(filled, piece.text) : filled + piece.text;
      dropped = false;
      continue;
    }
    if (!isMacroField(piece.name)) {
      filled += piece.written;
      continue;
    }
    const isKept = audience === "public" && isPrivateField(piece.name);
    const value = isKept ? null : (values[piece.name]?.trim() ?? null);
    if (!value) missing.add(piece.name);
    if (!value && isPrivateField(piece.name)) {
      asked.add(piece.name);
      filled += begin(filled, piece.otherwise ?? words[piece.name].noun);
    } else if (value) filled += value;
    else if (piece.otherwise !== null) filled += begin(filled, piece.otherwise);
    else dropped = true;
  }
  if (dropped) filled = joinAround(filled, "");
  const asks = [...asked].map((field) => words[field][audience]);
  return { text: [filled.trim(), ...asks].join(" ").trim(), missing: [...missing] };
}
