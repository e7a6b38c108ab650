import { Invalid } from "@/lib/base/errors";
import { type HelperPerson, helperSchema, MOST_HELPERS } from "./limit-schemas";

/**
 * People pasted from a sheet, one a line: e-mail and name in either order, parted by comma, semicolon or tab. A heading,
 * empty lines and the same address again are passed over. Throws Invalid `helper-line` with its number, or
 * `helpers-too-many`.
 */
export function helperLines(pasted: string): HelperPerson[] {
  const people = new Map<string, HelperPerson>();
  const lines = pasted.split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    if (cells.every((cell) => cell === "")) continue;
    const email = cells.find((cell) => cell.includes("@"));
    if (email === undefined && people.size === 0 && at === firstOf(lines)) continue;
    const displayName = cells.find((cell) => cell !== "" && cell !== email) ?? nameOf(email ?? "");
    const person = helperSchema.safeParse({ email, displayName });
    if (!person.success) throw new Invalid("helper-line", { line: at + 1 });
    people.set(person.data.email, person.data);
  }
  if (people.size > MOST_HELPERS) throw new Invalid("helpers-too-many", { most: MOST_HELPERS });
  return [...people.values()];
}

function firstOf(lines: readonly string[]): number {
  return lines.findIndex((line) => line.trim() !== "");
}

/** "jo.winter@…" is Jo Winter until they say otherwise. */
function nameOf(email: string): string {
  return (email.split("@")[0] ?? "")
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
}
