import type { Ctx } from "@/lib/context/ctx";
import type { Standing } from "./read-standing";

/** The skills that open flags and their protocols ask of whoever answers. */
export function wantedSkills(standing: readonly Standing[]): string[] {
  const wanted = standing.flatMap(({ consequence, protocols }) => [
    consequence.skill,
    protocols[0]?.content.skill,
  ]);
  return [...new Set(wanted.filter((skill) => typeof skill === "string"))];
}

/** Those of them that the acting agent does not have; a program has none. */
export async function lackedSkills(ctx: Ctx, wanted: readonly string[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const { actor } = ctx;
  if (actor.type !== "agent") return [...wanted];
  const terms = await ctx.db.workTerms.findUnique({
    where: { agentId: actor.agentId },
    select: { skills: true },
  });
  return wanted.filter((skill) => !terms?.skills.includes(skill));
}
