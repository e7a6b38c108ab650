import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, Refused } from "@/lib/base/errors";
import { readPhoneNumber } from "@/lib/base/phone-number";
import type { PagingProvider } from "@/lib/channels/paging-call";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ProviderView, ProviderWish } from "../on-call-schemas";

const SEAL = "paging-provider";

/** The sandbox's own; no live desk takes it. */
const SANDBOX: PagingProvider = {
  url: "sandbox:/",
  accountSid: "ACsandbox",
  token: "sandbox-paging-token",
  fromNumber: "+12025550199",
};

/** Who carries text messages and calls of pages; never with its token. Leads and admins. */
export async function getProvider(ctx: Ctx): Promise<ProviderView | null> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const found = await findProvider(ctx);
  if (!found) return null;
  const { token: _token, ...provider } = found;
  return { ...provider, isSandbox: provider.url.startsWith("sandbox:") };
}

/**
 * Names who carries text messages and calls: any provider that speaks Twilio's Messages and Calls. Admins only. Throws
 * Invalid `number`, Refused `provider-url` where it is not https (in a sandbox: not the sandbox), `provider-world`
 * where the token is of the other world, `provider-token` where none is stored and none was given, or the address changed.
 */
export async function setProvider(outer: Ctx, wish: ProviderWish): Promise<ProviderView> {
  requireRole(outer.actor, ["admin"]);
  const isSandbox = outer.world === "sandbox";
  const url = URL.canParse(wish.url) ? new URL(wish.url) : null;
  if (
    !url ||
    url.protocol !== (isSandbox ? "sandbox:" : "https:") ||
    url.username !== "" ||
    url.search !== ""
  )
    throw new Refused("provider-url");
  if (wish.token !== undefined && wish.token.startsWith("sandbox-") !== isSandbox)
    throw new Refused("provider-world");
  const fromNumber = readPhoneNumber(wish.fromNumber, null)?.e164;
  if (!fromNumber) throw new Invalid("number", { number: wish.fromNumber });
  return inTransaction(outer, async (ctx) => {
    const before = await ctx.db.pagingProvider.findUnique({ where: { id: 1 } });
    const isSameDoor = before?.url === wish.url && before.accountSid === wish.accountSid;
    const sealedToken = wish.token ? ctx.vault.seal(SEAL, wish.token) : isSameDoor && before.sealedToken;
    if (!sealedToken) throw new Refused("provider-token");
    const data = {
      url: wish.url,
      accountSid: wish.accountSid,
      sealedToken,
      fromNumber,
      changedAt: ctx.now(),
    };
    await ctx.db.pagingProvider.upsert({
      where: { id: 1 },
      create: { id: 1, ...data },
      update: { ...data, changeNumber: { increment: 1 } },
    });
    await writeEntry(ctx, {
      action: "paging-provider.changed",
      subject: "desk",
      values: { url: wish.url, accountSid: wish.accountSid, isNewToken: wish.token !== undefined },
    });
    return { url: wish.url, accountSid: wish.accountSid, fromNumber, isSandbox };
  });
}

/** The provider with its token, for the worker and for the check of a signature; a sandbox has one without being told. */
export async function findProvider(ctx: Ctx): Promise<PagingProvider | null> {
  const row = await ctx.db.pagingProvider.findUnique({ where: { id: 1 } });
  if (!row) return ctx.world === "sandbox" ? SANDBOX : null;
  const { url, accountSid, fromNumber, sealedToken } = row;
  return { url, accountSid, fromNumber, token: ctx.vault.unseal(SEAL, sealedToken) };
}
