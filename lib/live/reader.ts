import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { sightOf } from "@/lib/agents/rules/may-see";
import type { Actor, Ctx } from "@/lib/context/ctx";

/** Who reads a stream, as far as rights go: all with one key are shown the same bytes. */
export interface Reader {
  key: string;
  actor: Actor;
  barred: ReadonlySet<string>;
}

export async function readerOf(ctx: Ctx, actor: Actor): Promise<Reader> {
  const barred = await listBarredAccounts({ ...ctx, actor });
  const sight = sightOf(actor);
  const teams = sight.kind === "teams" ? [...sight.teamIds].sort().join(",") : "";
  const tag = sight.kind === "teams" ? (sight.onlyTag ?? "") : "";
  return { key: `${sight.kind}:${teams}:${tag}:${[...barred].sort().join(",")}`, actor, barred };
}
