import type { AccountRef, RawArrival } from "../../channel";
import { textOf, wireOf, wiresOf } from "../fold/wire";

/**
 * Whose line it is: XAA names the account in its filter, the filtered stream in the tags of our rules, a revocation in
 * its payload. A line that can't be read goes to the first account, to be kept and reported.
 */
export function arrivalsOf(accounts: readonly AccountRef[], line: Uint8Array): RawArrival[] {
  const [first] = accounts;
  const kept = (account: AccountRef | undefined): RawArrival[] =>
    account === undefined ? [] : [{ account, source: "stream", body: line }];
  try {
    const body = wireOf(JSON.parse(Buffer.from(line).toString("utf8")));
    const data = wireOf(body?.data);
    const userId = textOf(wireOf(data?.filter)?.user_id) ?? textOf(wireOf(data?.payload)?.user_id);
    const tags = wiresOf(body?.matching_rules).flatMap((rule) => textOf(rule.tag) ?? []);
    if (tags.length > 0) return accounts.filter(({ id }) => tags.includes(`caret:${id}`)).flatMap(kept);
    if (userId !== undefined) return kept(accounts.find(({ externalId }) => externalId === userId));
    return kept(first);
  } catch {
    return kept(first);
  }
}
