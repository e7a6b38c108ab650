import type { AccountRef, BlockOutcome } from "../../channel";
import type { Link } from "../call/link";
import { outcomeOf } from "./classify";

const timeoutMs = 15_000;

/**
 * Blocks a person for an account on X, or lets them in again. X gives `POST /2/users/:id/blocking` to Enterprise apps
 * alone (docs.x.com, Blocks); all others, and one that it refuses there, shut out direct messages by
 * `POST /2/users/:id/dm/block`, which says so in its reach.
 */
export async function block(
  link: Link,
  account: AccountRef,
  personId: string,
  blocked: boolean,
): Promise<BlockOutcome> {
  if (account.plan === "enterprise" && account.externalId) {
    const whole = await blockWholly(link, account, account.externalId, personId, blocked);
    if (whole.ok) return { outcome: "done", reach: "everything" };
    const isRefused = whole.failure.kind === "answered" && [400, 403, 404].includes(whole.failure.status);
    if (!isRefused) return failed(link, whole.failure);
  }
  const deed = blocked ? "block" : "unblock";
  const answer = await link.asAccount(account, {
    method: "POST",
    endpoint: `POST /2/users/:id/dm/${deed}`,
    path: `2/users/${personId}/dm/${deed}`,
    scope: "dm.write",
    timeoutMs,
  });
  return answer.ok ? { outcome: "done", reach: "messages" } : failed(link, answer.failure);
}

function blockWholly(link: Link, account: AccountRef, ownId: string, personId: string, blocked: boolean) {
  const ask = { timeoutMs, isOptional: true } as const;
  return blocked
    ? link.asAccount(account, {
        ...ask,
        method: "POST",
        endpoint: "POST /2/users/:id/blocking",
        path: `2/users/${ownId}/blocking`,
        body: { target_user_id: personId },
      })
    : link.asAccount(account, {
        ...ask,
        method: "DELETE",
        endpoint: "DELETE /2/users/:source_user_id/blocking/:target_user_id",
        path: `2/users/${ownId}/blocking/${personId}`,
      });
}

function failed(link: Link, failure: Parameters<typeof outcomeOf>[0]): BlockOutcome {
  const outcome = outcomeOf(failure, link.deps.now());
  return outcome.outcome === "sent" ? { outcome: "unknown", code: "x-no-answer" } : outcome;
}
