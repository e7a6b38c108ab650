import type { AccountRef } from "../../channel";
import type { MailLink } from "../link";
import { findSent } from "./look";

const PATIENCE_MS = 3_000;

/**
 * Files a mail that went out in the Sent folder, unless the provider has done so by itself: it is looked for by its
 * Message-ID first.
 */
export async function fileAsSent(
  link: MailLink,
  account: AccountRef,
  message: Buffer,
  messageId: string,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  await link.lines.within(account, "sent", async (client, box) => {
    if (await findSent(client, messageId)) return null;
    return client.append(box.path, message, ["\\Seen"], link.deps.now());
  });
}
