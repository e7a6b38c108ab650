import { z } from "zod";
import { historyPlanSchema } from "@/lib/conversations/history-job-schemas";
import { affectedPlanSchema } from "@/lib/incidents/affected-job-schemas";
import { CHARSETS } from "./rules/charset";
import { IMPORT_FIELDS } from "./rules/import-fields";

/** Kinds of jobs. */
export const IMPORT_KIND = "customers-import";
export const HISTORY_KIND = "history-import";
export const AFFECTED_KIND = "affected-list";

const id = z.uuid();
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export const mappingSchema = z.record(z.string().max(200), z.enum(IMPORT_FIELDS));
export const jobStateSchema = z.enum([
  "draft",
  "waiting",
  "running",
  "checked",
  "done",
  "failed",
  "cancelled",
]);

/** How a file of customers is read and what is done with it. */
export const importPlanSchema = z.object({
  format: z.enum(["csv", "jsonl"]),
  charset: z.enum(CHARSETS),
  mark: z.number().int(),
  delimiter: z.string(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: mappingSchema,
  /** For phone numbers written without a country code. */
  country: z.string().nullable(),
  /** The list's addresses are proven: those of a row become handles of one person. */
  isVerified: z.boolean(),
  isDryRun: z.boolean(),
  isTwiceEncoded: z.boolean(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/)
  .transform((each) => each.toUpperCase());

export const startImportSchema = z.strictObject({
  mapping: mappingSchema.optional(),
  charset: z.enum(CHARSETS).optional(),
  country: country.nullish(),
  isVerified: z.boolean().default(false),
  isDryRun: z.boolean().default(false),
});
export type StartImport = z.infer<typeof startImportSchema>;

export const jobErrorSchema = z.object({
  line: z.number(),
  /** Of the errors of one line. */
  number: z.number(),
  code: z.string(),
  field: z.string().nullable(),
  values,
});

export const jobSchema = z.object({
  id,
  kind: z.string(),
  state: jobStateSchema,
  name: z.string(),
  totalRows: z.number().nullable(),
  doneRows: z.number(),
  createdRows: z.number(),
  updatedRows: z.number(),
  unchangedRows: z.number(),
  failedRows: z.number(),
  /** The first few; all are in the file of errors. */
  errors: z.array(jobErrorSchema),
  errorsUrl: z.string().nullable(),
  failure: z.object({ code: z.string(), values }).nullable(),
  /** Of a list of customers. */
  plan: importPlanSchema.partial(),
  /** Of a file of history. */
  history: historyPlanSchema.nullable(),
  /** Of a list or segment of people an incident hits. */
  affected: affectedPlanSchema.nullable(),
  /** Kept thirty days; without it nothing can be started again. */
  hasFile: z.boolean(),
  createdBy: z.object({ id, displayName: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
});
export type Job = z.infer<typeof jobSchema>;
