import { z } from "zod";
import {
  identityCheckSchema,
  identityRuleSchema,
  purposeProvenSchema,
} from "@/lib/customers/identity-schemas";
import { actionRunSchema, formFieldSchema } from "./schemas";

const id = z.uuid();
const needsProof = purposeProvenSchema.nullable();

/** What the records card of a conversation shows. */
export const recordsSchema = z.object({
  handles: z.array(
    z.object({ id, channel: z.string(), externalId: z.string(), username: z.string().nullable() }),
  ),
  lookups: z.array(
    z.object({ id, name: z.string(), inputLabel: z.string(), needsProof, suggestions: z.array(z.string()) }),
  ),
  actions: z.array(
    z.object({
      id,
      lookupId: id.nullable(),
      name: z.string(),
      form: z.array(formFieldSchema),
      needsProof,
    }),
  ),
  rules: z.array(identityRuleSchema),
  checks: z.array(identityCheckSchema),
  runs: z.array(actionRunSchema),
});
export type Records = z.infer<typeof recordsSchema>;
