import type { AccountRef, SendOutcome } from "../../channel";
import type { Link } from "../call/link";
import { fold } from "../fold/fold";
import { wireOf } from "../fold/wire";
import { lookUp } from "../look-up";
import { outcomeOf } from "./classify";
import { bareId } from "./ids";

const timeoutMs = 15_000;

/** Deletes a post of ours on X; one that is gone already counts as taken back. */
export async function takeBack(link: Link, account: AccountRef, externalId: string): Promise<SendOutcome> {
  const answer = await link.asAccount(account, {
    method: "DELETE",
    endpoint: "DELETE /2/tweets/:id",
    path: `2/tweets/${bareId(externalId)}`,
    scope: "tweet.write",
    timeoutMs,
  });
  if (answer.ok && wireOf(answer.body.data)?.deleted !== false) return { outcome: "sent", externalId };
  if (answer.ok) {
    const isGone = await isDeleted(link, account, externalId);
    return isGone
      ? { outcome: "sent", externalId }
      : { outcome: "refused", code: "x-not-deleted", values: {} };
  }
  const isMissing = answer.failure.kind === "answered" && answer.failure.status === 404;
  return isMissing ? { outcome: "sent", externalId } : outcomeOf(answer.failure, link.deps.now());
}

/** X answers `deleted: false` for what is gone already and for what it would not delete. */
async function isDeleted(link: Link, account: AccountRef, externalId: string): Promise<boolean> {
  const raws = await lookUp(link, account, [externalId]);
  return raws.flatMap(fold).some((event) => event.type === "removed" && event.reason === "deleted");
}

/** Hides a reply in a conversation of ours, or shows it again. */
export async function hide(
  link: Link,
  account: AccountRef,
  externalId: string,
  hidden: boolean,
): Promise<SendOutcome> {
  const answer = await link.asAccount(account, {
    method: "PUT",
    endpoint: "PUT /2/tweets/:tweet_id/hidden",
    path: `2/tweets/${bareId(externalId)}/hidden`,
    scope: "tweet.moderate.write",
    timeoutMs,
    body: { hidden },
  });
  return answer.ok ? { outcome: "sent", externalId } : outcomeOf(answer.failure, link.deps.now());
}
