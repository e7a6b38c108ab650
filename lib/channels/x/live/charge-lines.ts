import type { RawArrival } from "../../channel";
import type { Charge } from "../../channel-deps";
import { parsedOf } from "../call/failure";
import type { Link } from "../call/link";
import { chargesOfEvent } from "../charges";

/** Notes what the events of a stream cost, by the account each is for. */
export async function chargeLines(link: Link, endpoint: string, raws: readonly RawArrival[]): Promise<void> {
  const byAccount = new Map<string, Map<string, Charge>>();
  for (const { account, body } of raws) {
    const items = byAccount.get(account.id) ?? new Map<string, Charge>();
    byAccount.set(account.id, items);
    for (const charge of chargesOfEvent(parsedOf(Buffer.from(body).toString("utf8")))) {
      const before = items.get(charge.item);
      items.set(
        charge.item,
        before
          ? { ...before, count: before.count + charge.count, ids: [...before.ids, ...charge.ids] }
          : charge,
      );
    }
  }
  for (const [accountId, items] of byAccount)
    if (items.size > 0) await link.deps.meter.note(accountId, endpoint, [...items.values()]);
}
