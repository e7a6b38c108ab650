"use server";

import { z } from "zod";
import { confirmSecondFactor } from "@/lib/agents/second-factor";
import { runAction } from "@/lib/auth/agent-action";
import { findAgent } from "@/lib/auth/agent-ctx";
import { forgetSession } from "@/lib/auth/session-ctx";

const schema = z.object({ code: z.string().max(20) });

export async function confirmCode(input: unknown) {
  const found = await findAgent();
  const result = await runAction(
    schema,
    input,
    async (ctx, { code }) => {
      if (found) await confirmSecondFactor(ctx, found.agent.agentId, code);
    },
    undefined,
    true,
  );
  if (result.ok && found) forgetSession(found.agent.sessionId);
  return result;
}
