import type { Ctx } from "@/lib/context/ctx";
import type { RuleFault, WrittenRules } from "./rule-set-schemas";
import { faultsOfRules } from "./rules/rule-faults";
import { FLAG_KINDS } from "./schemas";

/** The faults of rules, those against the desk's own teams and skills too: a consequence that could not be carried out. */
export async function ruleSetFaults(ctx: Ctx, rules: WrittenRules): Promise<RuleFault[]> {
  const [teams, skills] = await Promise.all([
    ctx.db.team.findMany({ select: { id: true } }),
    ctx.db.skill.findMany({ where: { retiredAt: null }, select: { name: true } }),
  ]);
  const known = {
    teams: new Set(teams.map(({ id }) => id)),
    skills: new Set(skills.map(({ name }) => name)),
  };
  const missing = FLAG_KINDS.flatMap((kind): RuleFault[] => {
    const { teamId, skill } = rules.kinds[kind].consequence ?? {};
    return [
      ...(teamId && !known.teams.has(teamId) ? [fault("team-unknown", { kind })] : []),
      ...(skill && !known.skills.has(skill) ? [fault("skill-unknown", { kind, skill })] : []),
    ];
  });
  return [...faultsOfRules(rules), ...missing];
}

function fault(code: string, values: RuleFault["values"]): RuleFault {
  return { code, grade: "refused", values };
}
