import { z } from "zod";
import { NotFound, Refused } from "@/lib/base/errors";
import type { CallSigned } from "@/lib/channels/signed-call";
import type { WorkerCtx } from "@/lib/context/ctx";
import { readPath } from "./rules/read-path";
import { LOOKUP_CALL_MS } from "./rules/run-times";
import type { Found, Lookup } from "./schemas";
import { secretSeal } from "./seal-names";
import { viewAction, viewLookup } from "./view-declared";

const questionSchema = z.object({ lookupId: z.uuid(), input: z.string() });

/** The worker's half of a lookup: one signed call of at most 2 s, of whose answer only what was declared is kept. */
export async function answerLookUp(
  ctx: WorkerCtx,
  call: CallSigned,
  question: unknown,
): Promise<{ found: Found | null }> {
  const { lookupId, input } = questionSchema.parse(question);
  const row = await ctx.db.lookup.findFirst({ where: { id: lookupId, retiredAt: null } });
  if (!row) throw new NotFound("not-found");
  const lookup = viewLookup(row);
  const actions = (await ctx.db.action.findMany({ where: { lookupId, retiredAt: null } })).map(viewAction);
  const outcome = await call({
    url: lookup.url,
    secret: ctx.vault.unseal(secretSeal, row.sealedSecret),
    body: { lookup: lookup.name, kind: lookup.inputKind, input, askedAt: ctx.now().toISOString() },
    timeoutMs: LOOKUP_CALL_MS,
  });
  if (outcome.kind !== "answered")
    throw new Refused("lookup-silent", { name: lookup.name, cause: outcome.cause });
  if (outcome.status === 404) return { found: null };
  if (outcome.status !== 200)
    throw new Refused("lookup-refused", { name: lookup.name, status: outcome.status });
  const paths = actions.flatMap(({ form }) => form.flatMap(({ optionsPath }) => optionsPath ?? []));
  return { found: foundOf(lookup, paths, outcome.body) };
}

function foundOf(lookup: Lookup, paths: readonly string[], answer: unknown): Found {
  return {
    fields: lookup.fields.flatMap(({ label, path, isPrivate }) => {
      const values = readPath(answer, path);
      return values.length === 0 ? [] : [{ label, path, isPrivate, value: values.join(", ") }];
    }),
    choices: Object.fromEntries(paths.map((path) => [path, readPath(answer, path)])),
  };
}
