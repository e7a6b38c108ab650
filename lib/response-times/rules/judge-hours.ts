import type { Achieved, Part, Said, Stated } from "./truth-facts";
import { ENOUGH_AN_HOUR, isSilent, placeOf, spellsOf } from "./week-spells";

/** Hours that somebody claims against when people were answered within an hour, and against what the public page says. */
export function judgeHours(
  covered: readonly boolean[],
  source: Said["source"],
  achieved: Achieved,
  { page }: Stated,
): Part[] {
  const parts: Part[] = [];
  const silent = achieved.cells.filter((cell) => covered[placeOf(cell)] && isSilent(cell));
  if (silent.length > 0) {
    const n = silent.reduce((sum, cell) => sum + cell.n, 0);
    const withinHour = silent.reduce((sum, cell) => sum + cell.withinHour, 0);
    const spells = spellsOf(new Set(silent.map(placeOf)));
    parts.push({ code: "silent-hours", grade: "wrong", values: { n, withinHour }, spells });
  }
  if (source === "hours") return parts;
  if (page) {
    const places = [...covered.keys()];
    const more = places.filter((place) => covered[place] && !page[place]);
    const less = places.filter((place) => !covered[place] && page[place]);
    if (more.length > 0)
      parts.push({
        code: "page-says-less",
        grade: "differs",
        values: { hours: more.length },
        spells: spellsOf(new Set(more)),
      });
    if (less.length > 0)
      parts.push({
        code: "page-says-more",
        grade: "differs",
        values: { hours: less.length },
        spells: spellsOf(new Set(less)),
      });
  }
  const outside = achieved.cells.filter(
    (cell) => !covered[placeOf(cell)] && cell.n >= ENOUGH_AN_HOUR && !isSilent(cell),
  );
  if (outside.length > 0)
    parts.push({
      code: "answers-outside",
      grade: "differs",
      values: { n: outside.reduce((sum, cell) => sum + cell.withinHour, 0) },
      spells: spellsOf(new Set(outside.map(placeOf))),
    });
  return parts;
}
