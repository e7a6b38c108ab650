import { z } from "zod";
import { zoneSchema } from "../schemas";

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const reason = z.string().trim().min(1).max(300);

/** What holds an agent back. */
export const limitSchema = z.object({
  id,
  agent: z.object({ id, displayName: z.string(), initials: z.string(), email: z.string() }),
  draftOnly: z.boolean(),
  /** Called for a storm: their sign-in stops at the end. */
  isHelper: z.boolean(),
  untilAt: z.iso.datetime().nullable(),
  incident: z.object({ id, title: z.string(), tag: z.string() }).nullable(),
  reason: z.string(),
  setBy: z.string().nullable(),
  setAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type AgentLimit = z.infer<typeof limitSchema>;

/** Body of POST /agents/{id}/limits. */
export const setLimitSchema = z.strictObject({
  draftOnly: z.boolean().default(true),
  untilAt: instant.nullable().default(null),
  incidentId: id.nullable().default(null),
  reason,
});
export type SetLimit = z.infer<typeof setLimitSchema>;

export const helperSchema = z.strictObject({
  email: z.email().max(200).toLowerCase(),
  displayName: z.string().trim().min(1).max(80),
});
export type HelperPerson = z.infer<typeof helperSchema>;

export const MOST_HELPERS = 200;

/** Body of POST /limits: people one by one, or pasted, a line each: e-mail, name. */
export const callHelpersSchema = z.strictObject({
  people: z.array(helperSchema).max(MOST_HELPERS).default([]),
  pasted: z.string().max(40_000).default(""),
  teams: z.array(id).min(1).max(20),
  zone: zoneSchema.default("Etc/UTC"),
  draftOnly: z.boolean().default(true),
  incidentId: id.nullable().default(null),
  untilAt: instant,
  reason,
});
export type CallHelpers = z.infer<typeof callHelpersSchema>;

/** One who was called; the token of their first link is shown once, and there is none for who works here already. */
export interface CalledHelper {
  agentId: string;
  email: string;
  displayName: string;
  initials: string;
  token: string | null;
}
