/** What a macro may leave open. `{name}` or `{name|other words where it is not known}`. */
export const MACRO_FIELDS = [
  "first_name",
  "handle",
  "agent",
  "account",
  "hours",
  "locator",
  "order",
] as const;
export type MacroField = (typeof MACRO_FIELDS)[number];
/** Known privately: said in a private answer alone, in public asked for in private. */
export const PRIVATE_FIELDS = ["locator", "order"] as const satisfies readonly MacroField[];
export type PrivateField = (typeof PRIVATE_FIELDS)[number];

export type FieldPiece =
  | { kind: "text"; text: string }
  | { kind: "field"; name: string; otherwise: string | null; written: string };

const BRACES = /\{([^{}|\n]{0,60})(?:\|([^{}\n]{0,300}))?\}/g;

/** A text in pieces, fields and what stands between them; a pair of braces is always meant as a field. */
export function readFields(text: string): FieldPiece[] {
  const pieces: FieldPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push({
      kind: "field",
      name: (match[1] ?? "").trim().toLowerCase(),
      otherwise: match[2] ?? null,
      written: match[0],
    });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

/** The first field of a text that no macro has, as it was written; null where all are known. */
export function unknownField(text: string): string | null {
  const piece = readFields(text).find((each) => each.kind === "field" && !isMacroField(each.name));
  return piece?.kind === "field" ? piece.written : null;
}

export function isMacroField(name: string): name is MacroField {
  return (MACRO_FIELDS as readonly string[]).includes(name);
}

export function isPrivateField(name: string): name is PrivateField {
  return (PRIVATE_FIELDS as readonly string[]).includes(name);
}

/** The fields a text leaves open, each once. */
export function fieldsOf(text: string): MacroField[] {
  const names = readFields(text).flatMap((piece) => (piece.kind === "field" ? [piece.name] : []));
  return [...new Set(names.filter(isMacroField))];
}
