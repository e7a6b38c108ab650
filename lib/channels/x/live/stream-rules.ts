import type { AccountRef } from "../../channel";
import type { Link } from "../call/link";
import { bareHandle } from "../fold/names";
import { textOf, wiresOf } from "../fold/wire";

const path = "2/tweets/search/stream/rules";
const timeoutMs = 15_000;
const mark = "caret:";

/** Our rules of the filtered stream, one per account, told apart from others' by their tag. */
export async function ensureRules(link: Link, accounts: readonly AccountRef[]): Promise<void> {
  const listed = await link.asApp({
    method: "GET",
    endpoint: "GET /2/tweets/search/stream/rules",
    path,
    timeoutMs,
  });
  if (!listed.ok) return;
  const rules = wiresOf(listed.body.data);
  const wanted = accounts.map((account) => {
    const handle = bareHandle(account);
    return { value: `(@${handle} OR from:${handle}) -is:retweet`, tag: `${mark}${account.id}` };
  });
  const stale = rules.filter(
    (rule) => textOf(rule.tag)?.startsWith(mark) && !wanted.some(({ value }) => value === rule.value),
  );
  const missing = wanted.filter(({ value }) => !rules.some((rule) => rule.value === value));
  const change = (body: Readonly<Record<string, unknown>>) =>
    link.asApp({ method: "POST", endpoint: "POST /2/tweets/search/stream/rules", path, timeoutMs, body });
  if (stale.length > 0) await change({ delete: { ids: stale.flatMap((rule) => textOf(rule.id) ?? []) } });
  if (missing.length > 0) await change({ add: missing });
}
