import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { createSkill, listSkills } from "@/lib/coverage/keep-skills";
import { createSkillSchema, skillSchema } from "@/lib/coverage/terms-schemas";

export const GET = apiRoute(
  {
    summary: "The skills there are, by name",
    scope: "agents:read",
    answer: z.object({ data: z.array(skillSchema) }),
  },
  async (ctx) => ({ data: await listSkills(ctx) }),
);

export const POST = apiRoute(
  { summary: "A new skill", roles: ["admin"], body: createSkillSchema, answer: skillSchema, status: 201 },
  (ctx, { body }) => createSkill(ctx, body),
);
