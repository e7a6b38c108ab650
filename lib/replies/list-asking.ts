import type { Ctx } from "@/lib/context/ctx";
import { mayKeep } from "./rules/may-keep-asking";
import type { Asking } from "./satisfaction-schemas";

interface Row {
  id: string;
  channel: string;
  handle: string;
  displayName: string;
  teamId: string | null;
  isOn: boolean | null;
  delaySeconds: number | null;
  onSince: Date | null;
}

const HOUR_S = 3600;

/** The active accounts of the desk and whether their people are asked how it went. */
export async function listAsking(ctx: Ctx): Promise<Asking[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT a.id, a.channel, a.handle, a."displayName", a."teamId", s."isOn", s."delaySeconds", s."onSince"
    FROM "Account" a LEFT JOIN "SatisfactionSetting" s ON s."accountId" = a.id
    WHERE a."isActive" AND a."connectionState" <> 'unconnected'
    ORDER BY a.channel, a.purpose DESC, lower(a.handle)`;
  return rows.map(({ id, channel, handle, displayName, teamId, isOn, delaySeconds, onSince }) => ({
    account: { id, channel, handle, displayName },
    isOn: isOn ?? false,
    delaySeconds: delaySeconds ?? HOUR_S,
    onSince: onSince?.toISOString() ?? null,
    canAsk: ctx.traits.get(channel)?.audiences.some(({ audience }) => audience === "private") ?? false,
    maySet: mayKeep(ctx.actor, teamId),
  }));
}
