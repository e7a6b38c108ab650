import type { Link } from "../call/link";
import { idOf, textOf, wireOf, wiresOf } from "../fold/wire";

const path = "2/webhooks";
const timeoutMs = 20_000;

/** Registers our https address with X, or has it checked again where X found it invalid. Undefined without one. */
export async function ensureWebhook(link: Link): Promise<string | undefined> {
  const url = link.settings.webhookUrl;
  if (url === undefined) return undefined;
  const listed = await link.asApp({ method: "GET", endpoint: "GET /2/webhooks", path, timeoutMs });
  if (!listed.ok) return undefined;
  const known = wiresOf(listed.body.data).find((webhook) => textOf(webhook.url) === url);
  const knownId = idOf(known?.id);
  if (knownId !== undefined) {
    if (known?.valid === true) return knownId;
    const checked = await link.asApp({
      method: "PUT",
      endpoint: "PUT /2/webhooks/:webhook_id",
      path: `${path}/${knownId}`,
      timeoutMs,
      body: {},
    });
    return checked.ok ? knownId : undefined;
  }
  const made = await link.asApp({
    method: "POST",
    endpoint: "POST /2/webhooks",
    path,
    timeoutMs,
    body: { url },
  });
  return made.ok ? idOf(wireOf(made.body.data)?.id) : undefined;
}
