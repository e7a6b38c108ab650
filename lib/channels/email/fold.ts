import type { RawArrival, WireEvent } from "../channel";
import { addresseesOf } from "./in/addressees";
import type { MailLink } from "./link";
import { foldMail } from "./read/fold-mail";

/** What a raw mail says, read with what the account knows of itself. */
export async function fold({ deps, recentMailbox }: MailLink, raw: RawArrival): Promise<WireEvent[]> {
  const mailbox = await recentMailbox(raw.account.id);
  const drop = mailbox?.dropAddress ?? null;
  const own = [raw.account.externalId ?? raw.account.handle, drop];
  return foldMail(
    { ...raw, source: isDrop(raw, drop) ? "drop" : raw.source },
    {
      trustedServer: mailbox?.authservId ?? null,
      ownAddresses: own.flatMap((address) => address?.toLowerCase() ?? []),
      ownMark: deps.deskId,
      receivedAt: raw.receivedAt ?? deps.now(),
    },
  );
}

/** What came to the drop address by a door that does not tell. */
function isDrop({ source, body }: RawArrival, drop: string | null): boolean {
  if (drop === null || (source !== "inbox" && source !== "webhook")) return false;
  return addresseesOf(body).includes(drop);
}
