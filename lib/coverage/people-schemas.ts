import { z } from "zod";
import { updateAgentSchema } from "@/lib/agents/schemas";
import { stateViewSchema } from "./state-schemas";
import { availabilitySchema, changeTermsSchema, termsSchema } from "./terms-schemas";

const instant = z.iso.datetime();

/** Somebody who works here, as shifts are planned for them. */
export const personSchema = stateViewSchema
  .pick({ agentId: true, displayName: true, initials: true })
  .extend({
    role: z.enum(["agent", "lead", "admin"]),
    zone: z.string(),
    teams: z.array(z.string()),
    /** Two or three letters each; empty: what their screen is in. */
    languages: z.array(z.string()),
    terms: termsSchema,
    /** Of their skills those that are no longer kept. */
    goneSkills: z.array(z.string()),
    availability: availabilitySchema.shape.spans,
    /** Asked for or approved, not over. */
    timeOff: z.array(z.object({ startAt: instant, endAt: instant, state: z.enum(["asked", "approved"]) })),
    /** Of the coming seven days, by published shifts, in minutes. */
    plannedMinutes: z.number(),
  });
export type Person = z.infer<typeof personSchema>;

export const peopleSchema = z.object({
  people: z.array(personSchema),
  /** With how many people have each and how many coming shifts ask for it; retired ones while shifts still name them. */
  skills: z.array(
    z.object({
      id: z.uuid().nullable(),
      name: z.string(),
      people: z.number(),
      shifts: z.number(),
    }),
  ),
});
export type People = z.infer<typeof peopleSchema>;

/** Languages and zone are the agent's, the rest are terms of work. */
export const changePersonSchema = z.strictObject({
  languages: updateAgentSchema.shape.languages,
  zone: updateAgentSchema.shape.zone,
  terms: changeTermsSchema,
});
export type ChangePerson = z.infer<typeof changePersonSchema>;
