import { join, type Sql, sql, uuids } from "@/lib/db/sql";
import type { TurnCut } from "./read-slice";
import { languageCells } from "./rules/language-cells";

/** By one of these ids; 0 is none, the last cell holds all others. */
export function cutById<Name extends string>(name: Name, column: Sql, ids: readonly string[]): TurnCut<Name> {
  const alias = ALIASES[name] ?? sql`by_id`;
  return {
    name,
    size: ids.length + 2,
    cell: sql`CASE WHEN ${column} IS NULL THEN 0 ELSE coalesce(${alias}.place, ${ids.length + 1}::int) END`,
    joined: sql`LEFT JOIN unnest(${uuids(ids)}) WITH ORDINALITY AS ${alias}(id, place) ON ${alias}.id = ${column}`,
  };
}

const ALIASES: Readonly<Record<string, Sql>> = {
  account: sql`by_account`,
  agent: sql`by_agent`,
  calendar: sql`by_calendar`,
};

/** By one of these words; 0 is another. */
export function cutByWord<Name extends string>(
  name: Name,
  column: Sql,
  words: readonly string[],
): TurnCut<Name> {
  const cases = words.map((word, place) => sql`WHEN ${column} = ${word} THEN ${place + 1}::int`);
  return { name, size: words.length + 1, cell: sql`CASE ${join(cases, " ")} ELSE 0 END` };
}

/** By the language, three letters of five bits each. */
export function cutByLanguage<Name extends string>(name: Name): TurnCut<Name> {
  const letter = (place: number) =>
    sql`(ascii(substr(split_part(t.language, '-', 1), ${place}::int, 1)) & 31)`;
  const cell = sql`coalesce(${letter(1)} * 1024 + ${letter(2)} * 32 + ${letter(3)}, 0)`;
  return { name, size: languageCells, cell };
}

export function cutByLevel<Name extends string>(name: Name): TurnCut<Name> {
  return { name, size: 10, cell: sql`least(t.level, 9)` };
}
