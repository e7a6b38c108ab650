import { Client } from "pg";

interface LedgerEntry {
  kind: string;
  externalId: string;
  editOf?: string;
}

export interface Tally {
  inLedger: number;
  inDesk: number;
  lost: number;
  doubled: number;
}

/** Compares what the sandbox's ledger says happened with the interactions the desk holds, id by id. */
export async function tally(sandboxUrl: string, databaseUrl: string): Promise<Tally> {
  const answer = await fetch(`${sandboxUrl}/sandbox/ledger`);
  const { data } = (await answer.json()) as { data: LedgerEntry[] };
  const wanted = data
    .filter(({ kind }) => kind === "post" || kind === "dm")
    .map(({ kind, externalId }) => `${kind}:${externalId}`);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; interaction: string }>(
    `select "externalId" id, id::text interaction from "Interaction" where kind <> 'note'
     union select "externalId", "interactionId"::text from "InteractionAlias"`,
  );
  await client.end();
  const holders = new Map<string, Set<string>>();
  for (const { id, interaction } of rows) holders.set(id, (holders.get(id) ?? new Set()).add(interaction));
  return {
    inLedger: wanted.length,
    inDesk: wanted.filter((id) => holders.has(id)).length,
    lost: wanted.filter((id) => !holders.has(id)).length,
    doubled: [...holders.values()].filter((set) => set.size > 1).length,
  };
}

/** How many interactions are committed. */
export async function countInteractions(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int n from "Interaction" where kind <> 'note'`,
  );
  return rows[0]?.n ?? 0;
}
