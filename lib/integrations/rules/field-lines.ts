import type { CardField, FormField } from "../schemas";

const NAME = /^[a-z][a-zA-Z0-9]{0,39}$/;

/** Lines of a card as an admin writes them: `Name = path`, with `*` before the name where it is not private. Null where one is wrong. */
export function readCardLines(text: string): CardField[] | null {
  const fields: CardField[] = [];
  for (const line of linesOf(text)) {
    const at = line.indexOf("=");
    const name = line.slice(0, at).trim();
    const path = line.slice(at + 1).trim();
    const label = name.replace(/^\*\s*/, "");
    if (at < 1 || label === "" || path === "") return null;
    fields.push({ label, path, isPrivate: label === name });
  }
  return fields;
}

/** Fields of a form: `name: Label: kind`, a `?` after the name where it may stay empty. Null where one is wrong. */
export function readFormLines(text: string): FormField[] | null {
  const fields: FormField[] = [];
  for (const line of linesOf(text)) {
    const [marked = "", label = "", kind = ""] = line.split(":").map((each) => each.trim());
    const name = marked.replace(/\?$/, "");
    const type = typeOf(kind);
    if (!NAME.test(name) || label === "" || type === null) return null;
    fields.push({ name, label, isRequired: name === marked, ...type });
  }
  return fields;
}

function typeOf(kind: string): Pick<FormField, "type" | "most" | "optionsPath"> | null {
  const [word = "", rest = ""] = kind.split(/\s+/, 2);
  switch (word) {
    case "text":
    case "yes":
      return { type: word };
    case "amount":
      return rest === ""
        ? { type: "amount" }
        : Number(rest) > 0
          ? { type: "amount", most: Number(rest) }
          : null;
    case "choice":
      return rest === "" ? null : { type: "choice", optionsPath: rest };
    default:
      return null;
  }
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
