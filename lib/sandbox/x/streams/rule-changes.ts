import { z } from "zod";
import { problemType } from "../answers";
import { parseQuery } from "../search-query/parse-query";
import { ruleLength, type StreamRule } from "./rule-store";

export const ruleChangeSchema = z
  .strictObject({
    add: z
      .array(z.strictObject({ value: z.string(), tag: z.string().optional() }))
      .min(1)
      .optional(),
    delete: z
      .strictObject({ ids: z.array(z.string()).optional(), values: z.array(z.string()).optional() })
      .refine((part) => part.ids !== undefined || part.values !== undefined, "ids or values must be given")
      .optional(),
  })
  .refine(
    (body) => (body.add === undefined) !== (body.delete === undefined),
    "exactly one of add and delete must be given",
  );

export type RuleChange = z.infer<typeof ruleChangeSchema>;

export interface RuleOutcome {
  rules: readonly StreamRule[];
  created: readonly StreamRule[];
  errors: readonly Readonly<Record<string, unknown>>[];
  summary: Readonly<Record<string, number>>;
}

/** Adds rules one by one; a rule that is there already or can't be read is named in `errors`. */
export function addRules(
  existing: readonly StreamRule[],
  adds: readonly { value: string; tag?: string | undefined }[],
  nextId: () => string,
): RuleOutcome {
  const rules = [...existing];
  const created: StreamRule[] = [];
  const errors: Readonly<Record<string, unknown>>[] = [];
  for (const { value, tag } of adds) {
    const twin = rules.find((rule) => rule.value === value);
    const parsed = parseQuery(value, { maxLength: ruleLength });
    if (!parsed.ok) {
      errors.push({
        value,
        details: [parsed.message],
        title: "UnprocessableEntity",
        type: problemType("invalid-rules"),
      });
    } else if (twin !== undefined) {
      errors.push({ value, id: twin.id, title: "DuplicateRule", type: problemType("duplicate-rules") });
    } else {
      const rule = { id: nextId(), value, ...(tag === undefined ? {} : { tag }) };
      rules.push(rule);
      created.push(rule);
    }
  }
  const failed = errors.length;
  const summary = { created: created.length, not_created: failed, valid: created.length, invalid: failed };
  return { rules, created, errors, summary };
}

/** Takes rules away by id or by value; what isn't there is named in `errors`. */
export function deleteRules(
  existing: readonly StreamRule[],
  part: NonNullable<RuleChange["delete"]>,
): RuleOutcome {
  const ids = new Set(part.ids);
  const values = new Set(part.values);
  const rules = existing.filter((rule) => !ids.has(rule.id) && !values.has(rule.value));
  const errors = [
    ...[...ids].filter((id) => !existing.some((rule) => rule.id === id)).map((id) => unknownRule("ids", id)),
    ...[...values]
      .filter((value) => !existing.some((rule) => rule.value === value))
      .map((value) => unknownRule("values", value)),
  ];
  return {
    rules,
    created: [],
    errors,
    summary: { deleted: existing.length - rules.length, not_deleted: errors.length },
  };
}

function unknownRule(parameter: string, value: string): Readonly<Record<string, unknown>> {
  return {
    parameters: { [parameter]: [value] },
    title: "Invalid Request",
    detail: `Rule ${value} does not exist.`,
    type: problemType("invalid-request"),
  };
}
