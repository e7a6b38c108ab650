import { recordLook } from "@/lib/audit/record-look";
import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getReportSettings } from "./get-report-settings";
import type { AgentGroup } from "./list-groups";
import type { ReportQuery } from "./report-schemas";
import { maySeePerson } from "./rules/may-see-people";

/**
 * The ids of those whose figures the reader may see one by one. A filter by others throws Forbidden `figures-closed`, or
 * `figures-need-reason` where a reason opens them. Whoever opens another's leaves who, when and why in the audit.
 */
export async function openPeople(
  ctx: Ctx,
  { agent, why }: ReportQuery,
  agents: readonly AgentGroup[],
): Promise<ReadonlySet<string>> {
  const { people } = await getReportSettings(ctx);
  const open = new Set<string>();
  for (const each of agents) {
    const answer = maySeePerson(ctx.actor, people, each);
    const isAsked = agent?.includes(each.id) ?? false;
    if (answer === "yes" || (answer === "with-reason" && why && isAsked)) open.add(each.id);
    else if (isAsked) throw new Forbidden(answer === "no" ? "figures-closed" : "figures-need-reason");
  }
  const me = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  for (const subjectId of agent ?? []) {
    if (subjectId === "none" || subjectId === "me" || subjectId === me) continue;
    await recordLook(ctx, { what: "figures", subject: "agent", subjectId, why });
  }
  return open;
}
