import { z } from "zod";
import { affectedCountsSchema } from "./affected-schemas";
import { MOST_TITLE } from "./rules/most-title";

const id = z.uuid();
const at = z.iso.datetime({ offset: true });

const said = z.string().trim().min(1).max(4000);
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u);
/** A statement without a language is English. */
const statement = z
  .union([said.transform((en) => ({ en })), z.record(language, said)])
  .refine((each) => Object.keys(each).length <= 30, { error: "statement" });

const isInOrder = (times: { startAt?: string | undefined; endAt?: string | null | undefined }) =>
  !times.startAt || !times.endAt || Date.parse(times.endAt) >= Date.parse(times.startAt);
const order = { path: ["endAt"], error: "end-before-start" };

const wish = {
  title: z.string().trim().min(1).max(MOST_TITLE),
  statement: statement.optional(),
  startAt: at.optional(),
  endAt: at.nullable().optional(),
  accountIds: z.array(id).max(100).optional(),
  /** What we know so far, for agents. */
  knows: z.string().trim().max(4000).optional(),
  /** Where it is: a region, a hub, a route. */
  area: z.string().trim().max(200).optional(),
  /** Who sees to it; whoever opens it unless told. */
  ownerId: id.nullable().optional(),
  /** What agents answer with while it lasts. */
  macroId: id.nullable().optional(),
};

export const openIncidentSchema = z
  .strictObject({ ...wish, spikeId: id.optional(), queryId: id.optional() })
  .refine(isInOrder, order);
export type OpenIncident = z.infer<typeof openIncidentSchema>;

export const changeIncidentSchema = z
  .strictObject({ ...wish, title: wish.title.optional(), changeNumber: z.number().int().optional() })
  .refine(isInOrder, order);
export type ChangeIncident = z.infer<typeof changeIncidentSchema>;

export const incidentSchema = z.object({
  id,
  title: z.string(),
  statement: z.record(z.string(), z.string()),
  state: z.enum(["open", "closed"]),
  startAt: z.iso.datetime(),
  endAt: z.iso.datetime().nullable(),
  accountIds: z.array(id),
  postIds: z.array(id),
  spikeIds: z.array(id),
  knows: z.string(),
  area: z.string(),
  owner: z.object({ id, displayName: z.string() }).nullable(),
  macro: z.object({ id, name: z.string() }).nullable(),
  openedBy: z.string().nullable(),
  openedAt: z.iso.datetime(),
  closedBy: z.string().nullable(),
  closedAt: z.iso.datetime().nullable(),
  changeNumber: z.number().int(),
});
export type Incident = z.infer<typeof incidentSchema>;

/** One of them whole: with how many people it hits, and how much of what was said belongs to it. */
export const incidentViewSchema = incidentSchema.extend({
  counts: affectedCountsSchema,
  parts: z.number().int(),
});
export type IncidentView = z.infer<typeof incidentViewSchema>;

export const setRestAsideSchema = z.strictObject({ reason: z.string().trim().min(1).max(300) });

export const listIncidentsSchema = z.strictObject({
  state: z.enum(["open", "closed", "all"]).default("all"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListIncidents = z.infer<typeof listIncidentsSchema>;
