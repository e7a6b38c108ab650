import type { RecordedPerson } from "../import-schemas";

/** A person known by X's id, or by nothing but a name: then the name, as X compares it, stands for the id. */
export function recordedPerson(author: string): RecordedPerson {
  if (/^\d{1,19}$/.test(author)) return { externalId: author };
  const username = author.replace(/^@/, "");
  return { externalId: `@${username.toLowerCase()}`, username };
}
