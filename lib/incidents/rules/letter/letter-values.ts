import { firstName } from "@/lib/macros/rules/first-name";

/**
 * What the fields of a letter say for one person: their line of the list by lower-case names, and the name they go by.
 * A list that has a name of its own for them is believed.
 */
export function letterValues(
  fields: Readonly<Record<string, string>>,
  displayName: string | null,
): Record<string, string | null> {
  const name = displayName?.includes("@") ? null : displayName;
  const values: Record<string, string | null> = { name, first_name: firstName(name) };
  for (const [field, value] of Object.entries(fields)) values[field.trim().toLowerCase()] = value;
  return values;
}
