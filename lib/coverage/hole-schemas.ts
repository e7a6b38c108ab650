import { z } from "zod";
import { gapSchema } from "./cover-schemas";

const instant = z.iso.datetime();

export const holeSchema = z.object({
  id: z.uuid(),
  code: z.enum([...gapSchema.shape.code.options, "not-here"]),
  startAt: instant,
  endAt: instant,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  openedAt: instant,
  /** When admins were told of it. */
  rangAt: instant.nullable(),
  /** When it was filled, or was over. */
  closedAt: instant.nullable(),
});
export type Hole = z.infer<typeof holeSchema>;
/** As the API tells it: with a sentence. */
export const holeAnswerSchema = holeSchema.extend({ why: z.string() });

export const listHolesSchema = z.strictObject({
  state: z.enum(["open", "closed"]).default("open"),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type ListHoles = z.infer<typeof listHolesSchema>;

/** Who should be answering at this moment, and who is here. */
export const standingSchema = z.object({
  at: instant,
  planned: z.number(),
  here: z.number(),
  missing: z.array(z.object({ agentId: z.uuid(), displayName: z.string(), since: instant, until: instant })),
});
export type Standing = z.infer<typeof standingSchema>;

/** Who is planned to answer when, and for how much of a person they count. */
export const onQuerySchema = z.strictObject({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
});
export const onSchema = z.array(
  z.object({
    agentId: z.uuid(),
    displayName: z.string(),
    /** 1, less in training; who only drafts counts for nothing and is told all the same. */
    factor: z.number(),
    spans: z.array(z.object({ startAt: instant, endAt: instant })),
  }),
);
export type PlannedPerson = z.infer<typeof onSchema>[number];
