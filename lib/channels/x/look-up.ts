import type { AccountRef, RawArrival } from "../channel";
import type { Link } from "./call/link";
import { postQuery } from "./pull/fields";
import { bareId } from "./send/ids";

const perCall = 100;

/** Asks for posts by their ids, 100 at a time; what is gone stands in `errors` of the bytes. */
export async function lookUp(
  link: Link,
  account: AccountRef,
  externalIds: readonly string[],
): Promise<RawArrival[]> {
  const ids = externalIds.filter((id) => id.startsWith("post:")).map(bareId);
  const raws: RawArrival[] = [];
  for (let from = 0; from < ids.length; from += perCall) {
    const answer = await link.asAccount(account, {
      method: "GET",
      endpoint: "GET /2/tweets",
      path: "2/tweets",
      scope: "tweet.read",
      timeoutMs: 20_000,
      query: { ...postQuery, ids: ids.slice(from, from + perCall).join(",") },
    });
    if (!answer.ok) break;
    raws.push({ account, source: "lookup", body: new TextEncoder().encode(answer.text) });
  }
  return raws;
}
