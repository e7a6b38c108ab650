import type { Ctx } from "@/lib/context/ctx";
import { type OnCallGap, onCallGaps } from "../rules/on-call-gaps";
import { listChains } from "./keep-chains";
import { readFaults } from "./read-reach";
import { readOnCall } from "./read-slots";

export type ToldGap = {
  startMs: number;
  endMs: number;
  code: OnCallGap["code"];
  values: Record<string, string>;
};

/**
 * Where pages would reach nobody: stretches of a chain without anybody, and people on call whom no route reaches. None
 * while the desk has no chain. Only of what is ahead: what is over can't be mended. Checks no right.
 */
export async function listOnCallGaps(
  ctx: Ctx,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<ToldGap[]> {
  const chains = await listChains(ctx);
  const from = Math.max(fromMs, ctx.now().getTime());
  if (chains.length === 0 || toMs <= from) return [];
  const spans = await readOnCall(ctx, from, toMs);
  const names = new Map(spans.map(({ agentId, displayName }) => [agentId, displayName]));
  const faults = await readFaults(ctx, [...names.keys()]);
  return chains.flatMap(({ id, name }) =>
    onCallGaps(
      spans.filter(({ chainId }) => chainId === id),
      faults,
      from,
      toMs,
    ).map(({ startMs, endMs, ...gap }) => ({
      startMs,
      endMs,
      code: gap.code,
      values: {
        chain: name,
        ...(gap.code === "on-call-unreachable"
          ? { agent: names.get(gap.agentId) ?? "", fault: gap.fault }
          : {}),
      },
    })),
  );
}
