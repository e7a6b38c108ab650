import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { countPeople } from "@/lib/incidents/mailings/count-people";
import { readMailings } from "@/lib/incidents/mailings/read-mailings";
import { mayApproveStatement } from "@/lib/incidents/rules/statement-rights";
import { isAloneHere } from "@/lib/incidents/statements/is-alone-here";
import type { Waiting } from "./waiting-schemas";

/** Mailings that wait for somebody's yes, as leads, admins and programs see them; nothing for others. */
export async function listAskedMailings(ctx: Ctx): Promise<Waiting[]> {
  if (!mayKnow(ctx)) return [];
  const mailings = await readMailings(ctx, sql`m.state = 'asked'`);
  return Promise.all(
    mailings.map(async (each) => {
      const { id, incidentId, texts, fallbackLanguage, audience, askedBy, createdBy } = each;
      const [incident, people] = await Promise.all([
        ctx.db.incident.findUniqueOrThrow({ where: { id: incidentId }, select: { id: true, title: true } }),
        countPeople(ctx, incidentId, audience.jobIds),
      ]);
      const isMine = isSelf(ctx, askedBy?.id) || isSelf(ctx, createdBy?.id);
      return {
        kind: "mailing" as const,
        id,
        title: each.name,
        text: (texts[fallbackLanguage] ?? Object.values(texts)[0])?.subject ?? "",
        language: fallbackLanguage,
        incident,
        people,
        by: askedBy && { id: askedBy.id, displayName: askedBy.displayName },
        askedAt: each.askedAt ?? each.createdAt,
        dueAt: null,
        path: `/incidents/${incidentId}/mailings/${id}`,
        mayDecide: ctx.actor.type === "agent" && !isMine,
        isMine,
      };
    }),
  );
}

interface StatementRow {
  id: string;
  text: string;
  language: string;
  state: string;
  writtenById: string | null;
  askedAt: Date;
  askedBy: Waiting["by"];
  incident: { id: string; title: string };
}

/** Statements of open incidents that wait for somebody's yes, likewise. */
export async function listAskedStatements(ctx: Ctx): Promise<Waiting[]> {
  if (!mayKnow(ctx)) return [];
  const [isAlone, rows] = await Promise.all([
    isAloneHere(ctx),
    ctx.db.$queryRaw<StatementRow[]>`
      SELECT s.id, s.text, s.language, s.state, s."writtenById", s."askedAt",
        CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'displayName', g."displayName") END AS "askedBy",
        jsonb_build_object('id', i.id, 'title', i.title) AS incident
      FROM "IncidentStatement" s JOIN "Incident" i ON i.id = s."incidentId" AND i.state = 'open'
      LEFT JOIN "Agent" g ON g.id = s."askedById" WHERE s.state = 'asked' ORDER BY s."askedAt", s.id LIMIT 100`,
  ]);
  return rows.map((each) => ({
    kind: "statement",
    id: each.id,
    title: each.incident.title,
    text: each.text,
    language: each.language,
    incident: each.incident,
    people: null,
    by: each.askedBy,
    askedAt: each.askedAt.toISOString(),
    dueAt: null,
    path: `/incidents/${each.incident.id}/statement`,
    mayDecide: mayApproveStatement(ctx.actor, each, isAlone),
    isMine: isSelf(ctx, each.askedBy?.id) || isSelf(ctx, each.writtenById),
  }));
}

const mayKnow = ({ actor }: Ctx) =>
  actor.type === "program" ||
  (actor.type === "agent" && actor.role !== "agent" && actor.onlyTag === undefined);
const isSelf = ({ actor }: Ctx, id: string | null | undefined) =>
  actor.type === "agent" && actor.agentId === id;
