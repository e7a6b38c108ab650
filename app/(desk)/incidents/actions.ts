"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changeIncident } from "@/lib/incidents/change-incident";
import { changeIncidentSchema, openIncidentSchema } from "@/lib/incidents/incident-schemas";
import { openIncident } from "@/lib/incidents/open-incident";
import { dismissSpikeSchema } from "@/lib/incidents/spike-schemas";
import { dismissSpike, seeSpike } from "@/lib/incidents/spikes/settle-spike";

const one = z.strictObject({ id: z.uuid() });

export async function seeSpikeNow(input: unknown) {
  return runAction(one, input, (ctx, { id }) => seeSpike(ctx, id));
}

export async function putSpikeAside(input: unknown) {
  return runAction(dismissSpikeSchema.extend(one.shape), input, (ctx, { id, reason }) =>
    dismissSpike(ctx, id, reason),
  );
}

export async function openIncidentNow(input: unknown) {
  return runAction(openIncidentSchema, input, async (ctx, wish) => ({
    id: (await openIncident(ctx, wish)).id,
  }));
}

export async function changeIncidentNow(input: unknown) {
  return runAction(
    z.object({ ...one.shape, change: changeIncidentSchema }),
    input,
    async (ctx, { id, change }) => void (await changeIncident(ctx, id, change)),
  );
}
