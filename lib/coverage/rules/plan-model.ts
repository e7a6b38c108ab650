import { planCandidates } from "./plan-candidates";
import { coverRows, languageRows } from "./plan-cover";
import { fairRows, moreColumns } from "./plan-extras";
import type { Candidate, PlanProblem } from "./plan-problem";
import { addColumn, type Programme, type Slack } from "./plan-programme";
import { type RuleRow, ruleRows } from "./plan-rows";

export interface PlanModel {
  candidates: readonly Candidate[];
  programme: Programme;
  slacks: Slack[];
}

/** In paid hours: of what is only tried to show what would help, a no-go, an hour more a week, a day more in a row. */
const NO_GO = 20;
const HOUR_MORE = 4;
const DAY_MORE = 20;
const STRETCH: Readonly<Record<RuleRow["rule"], number>> = {
  rest: 0,
  "weekly-hours": 8,
  "days-in-row": 1,
  "days-in-week": 1,
  "nights-in-row": 1,
};

/**
 * The roster as a programme. What can't be covered stays missing at a price, so there always is a solution. `stretch`
 * lets rules give and calls in more people, at prices that make only what helps most worth it.
 */
export function planModel(problem: PlanProblem, stretch: boolean): PlanModel {
  const candidates = planCandidates(problem);
  const programme: Programme = { cost: [], upper: [], isWhole: [], rows: [] };
  const slacks: Slack[] = [];
  for (const { cost, isNoGo } of candidates)
    addColumn(programme, cost + (isNoGo ? NO_GO : 0), isNoGo && !stretch ? 0 : 1, true);
  const own = problem.people.map((): (readonly [number, Candidate])[] => []);
  candidates.forEach((each, index) => {
    own[each.person]?.push([index, each]);
  });
  const rules = problem.people.flatMap((person, place) => ruleRows(person, place, own[place] ?? []));
  const covered = coverRows(problem, candidates, programme, slacks);
  languageRows(problem, candidates, programme, slacks);
  fairRows(problem, candidates, programme);
  if (stretch) moreColumns(problem, programme, slacks, covered);
  for (const row of rules) {
    const terms = [...row.terms];
    if (stretch && STRETCH[row.rule] > 0) {
      const isHours = row.rule === "weekly-hours";
      const column = addColumn(programme, isHours ? HOUR_MORE : DAY_MORE, STRETCH[row.rule], !isHours);
      slacks.push({ column, kind: "stretched", row });
      terms.push([column, -1]);
    }
    programme.rows.push({ lower: Number.NEGATIVE_INFINITY, upper: row.most, terms });
  }
  return { candidates, programme, slacks };
}
