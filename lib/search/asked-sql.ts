import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { type Sql, sql } from "@/lib/db/sql";
import type { Term } from "./rules/query-terms";

/** The terms as the database reads them: one query of words, numbers by their last digits. */
export function askedSql(terms: readonly Term[]): Sql {
  const asked = terms.map(({ text, isPrefix, digits }) => ({ text, isPrefix, endings: endingsOf(digits) }));
  return sql`search_query(${JSON.stringify(asked)}::jsonb)`;
}

/**
 * What a number may end with, however it was written: as typed, and without the country it may begin with. Numbers
 * are stored from their last digit on (`search_words`), so the shorter of two notations is the beginning of the longer.
 */
function endingsOf(digits: string | null): string[] {
  if (digits === null) return [];
  const bare = digits.replace(/^\+/, "");
  const number = parsePhoneNumberFromString(`+${bare}`);
  return number?.isValid() ? [bare, number.nationalNumber] : [bare];
}
