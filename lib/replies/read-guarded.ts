import type { Ctx } from "@/lib/context/ctx";
import { listPrivateValues } from "@/lib/customers/list-private-values";
import { findPersonal } from "@/lib/customers/rules/personal/find-personal";
import { factsOnFile } from "./rules/facts-on-file";
import type { Guarded } from "./rules/guard";
import { ownData } from "./rules/own-data";
import { type PrivateWords, privateWords } from "./rules/soft-guard";

const NEWEST = 500;

interface Said {
  told: string[];
  open: string[];
  names: string[];
  addresses: string[];
  handles: string[];
  ourNames: string[];
  numbers: string[];
  patterns: string[];
}

/** What an outbound text to this person is held against: their facts, their private words, and what is our own. */
export async function readGuarded(
  ctx: Ctx,
  customerId: string,
): Promise<Guarded & { words: () => PrivateWords }> {
  const apart = privateChannels(ctx);
  const [found] = await ctx.db.$queryRaw<Said[]>`
    SELECT ARRAY(SELECT text FROM "Interaction" WHERE "customerId" = ${customerId}::uuid AND direction = 'inbound'
        AND audience = 'private' ORDER BY "publishedAt" DESC, id DESC LIMIT ${NEWEST}) AS told,
      ARRAY(SELECT text FROM "Interaction" WHERE "customerId" = ${customerId}::uuid AND audience = 'public'
        ORDER BY "publishedAt" DESC, id DESC LIMIT ${NEWEST}) AS open,
      ARRAY(SELECT concat_ws(' ', "displayName", username) FROM "Handle" WHERE "customerId" = ${customerId}::uuid
        AND channel <> ALL(${apart})) AS names,
      ARRAY(SELECT "externalId" FROM "Handle" WHERE "customerId" = ${customerId}::uuid
        AND channel = ANY(${apart})) AS addresses,
      ARRAY(SELECT handle FROM "Account") AS handles,
      ARRAY(SELECT "displayName" FROM "Account") AS "ourNames",
      ARRAY(SELECT unnest("publicNumbers") FROM "AccountGuard") AS numbers,
      ARRAY(SELECT DISTINCT unnest("orderPatterns") FROM "AccountGuard") AS patterns`;
  const said = found ?? NOTHING;
  const onFile = factsOnFile(await listPrivateValues(ctx, customerId));
  const facts = [...said.told, ...said.addresses].flatMap((text) => findPersonal(text, said.patterns));
  return {
    facts: [...facts, ...onFile],
    ours: ownData([...said.handles, ...said.numbers]),
    orderPatterns: said.patterns,
    words: () => privateWords(said.told, [...said.open, ...said.names], [...said.ourNames, ...said.handles]),
  };
}

const NOTHING: Said = {
  told: [],
  open: [],
  names: [],
  addresses: [],
  handles: [],
  ourNames: [],
  numbers: [],
  patterns: [],
};

/** Channels on which nobody else reads: the address itself is private there. */
function privateChannels(ctx: Ctx): string[] {
  return [...ctx.traits]
    .filter(([, { audiences }]) => audiences.every(({ audience }) => audience === "private"))
    .map(([channel]) => channel);
}
