import {
  ensureImportedAccounts,
  findImportedAccounts,
  type ImportedAccount,
} from "@/lib/accounts/ensure-imported-accounts";
import type { Ctx } from "@/lib/context/ctx";
import { accountKey, type NamedAccount } from "./taking";
import type { ImportedAccountName } from "./wish";

/** Which of the accounts that a file names the desk knows already, by channel and handle. */
export async function sayAccounts(ctx: Ctx, named: readonly NamedAccount[]): Promise<ImportedAccountName[]> {
  const said: ImportedAccountName[] = [];
  for (const [channel, handles] of byChannel(named)) {
    const keys = handles.map((handle) => handle.toLowerCase());
    const known = await findImportedAccounts(ctx, channel, keys);
    said.push(...handles.map((handle) => ({ channel, handle, isNew: !known.has(handle.toLowerCase()) })));
  }
  return said;
}

/** Finds or makes the accounts that a file names, by `accountKey`. */
export async function openAccounts(
  ctx: Ctx,
  named: readonly NamedAccount[],
): Promise<Map<string, ImportedAccount>> {
  const opened = new Map<string, ImportedAccount>();
  for (const [channel, handles] of byChannel(named))
    for (const [handle, account] of await ensureImportedAccounts(ctx, channel, handles))
      opened.set(accountKey(channel, handle), account);
  return opened;
}

function byChannel(named: readonly NamedAccount[]): Map<NamedAccount["channel"], string[]> {
  const channels = new Map<NamedAccount["channel"], string[]>();
  for (const { channel, handle } of named) {
    const handles = channels.get(channel);
    if (handles) handles.push(handle);
    else channels.set(channel, [handle]);
  }
  return channels;
}
