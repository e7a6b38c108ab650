import { updateAgent } from "@/lib/agents/update-agent";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ChangePerson } from "./people-schemas";
import { setTerms } from "./set-terms";

/** Sets how somebody works: languages and zone with the agent, the rest in their terms; all or nothing. Admins only. Throws as updateAgent and setTerms. */
export async function changePerson(
  outer: Ctx,
  agentId: string,
  { languages, zone, terms }: ChangePerson,
): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    await setTerms(ctx, agentId, terms);
    if (languages !== undefined || zone !== undefined)
      await updateAgent(ctx, agentId, {
        ...(languages === undefined ? {} : { languages }),
        ...(zone === undefined ? {} : { zone }),
      });
  });
}
