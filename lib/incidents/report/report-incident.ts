import type { Ctx } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { countAffected } from "../affected/count-affected";
import { getIncident } from "../list-incidents";
import { listMailings } from "../mailings/list-mailings";
import { weakestPlace } from "../rules/weakest-place";
import { countAnswers } from "./count-answers";
import { readGiven, readHelp } from "./read-given";
import { readSaid } from "./read-said";
import { readSpread, readTold } from "./read-spread";
import { readTimes } from "./read-times";
import { type IncidentReport, incidentReportSchema } from "./report-schemas";

/**
 * What an incident was, so far or in all: how it spread, how long people waited, who was told first, what it cost and
 * what was said. Of conversations of other teams only what a lead may see. Leads, admins, and programs by their scope.
 * Throws NotFound, Forbidden.
 */
export async function reportIncident(ctx: Ctx, id: string): Promise<IncidentReport> {
  requireLead(ctx.actor);
  const incident = await getIncident(ctx, id);
  // One after the other: each reads all of the incident, and two at once take twice as long.
  const affected = await countAffected(ctx, id);
  const spread = await readSpread(ctx, id);
  const times = await readTimes(ctx, id);
  const told = await readTold(ctx, id);
  const mailings = await listMailings(ctx, id);
  const given = await readGiven(ctx, id);
  const said = await readSaid(ctx, id);
  const counted = await countAnswers(ctx, id);
  const { answers, withStatement, contradictions } = counted;
  const letters = mailings.reduce((sum, { counts }) => sum + counts.sent, 0);
  const bounced = mailings.reduce((sum, { counts }) => sum + counts.bounced, 0);
  const wrote = told.before + told.after + told.notTold;
  const { n, late, openOverdue } = times.all;
  const report: IncidentReport = {
    incident: {
      id,
      title: incident.title,
      state: incident.state,
      startAt: incident.startAt,
      closedAt: incident.closedAt,
    },
    madeAt: ctx.now().toISOString(),
    weakest: weakestPlace([
      { code: "contradictions", count: contradictions, of: answers },
      { code: "overdue", count: openOverdue, of: n + openOverdue },
      { code: "late", count: late, of: n + openOverdue },
      { code: "told-after", count: told.after, of: wrote },
      // Nobody is told where nothing is mailed: that is a choice, not a place.
      { code: "not-told", count: mailings.length > 0 ? told.notTold : 0, of: wrote },
      { code: "bounced", count: bounced, of: letters },
    ]),
    ...{ affected, spread, times, told },
    mailings: mailings.map(({ id: mailingId, number, name, state, counts }) => ({
      ...{ id: mailingId, number, name, state },
      sent: counts.sent,
      bounced: counts.bounced,
      complained: counts.complained,
      unsubscribed: counts.unsubscribed,
      answered: counts.answered,
      leftOut: Object.values(counts.leftOut).reduce((sum, count) => sum + count, 0),
    })),
    ...given,
    said: { ...said, answers, withStatement, contradictions },
    people: await readHelp(ctx, id, counted),
  };
  return incidentReportSchema.parse(report);
}
