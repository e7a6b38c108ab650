import type { SandboxWorld } from "../x/world";
import type { SandboxMail } from "./mail-store";

interface NewFile {
  name: string;
  type: string;
  content: Buffer;
}

/** Journals a mail that went through, with its files, and has it in the ledger. */
export function keepMail(
  world: SandboxWorld,
  given: Omit<SandboxMail, "id" | "at" | "files" | "rawId"> & { at?: number },
  files: readonly NewFile[],
  sent?: { raw: Buffer; isNative: boolean },
): SandboxMail {
  const rawId = sent && world.nextId();
  if (sent && rawId) world.media.writeBytes(rawId, sent.raw);
  const kept: SandboxMail = {
    id: world.nextId(),
    at: world.now(),
    ...given,
    rawId,
    files: files.map(({ name, type, content }) => {
      const mediaId = world.nextId();
      world.media.writeBytes(mediaId, content);
      return { name, type, bytes: content.length, mediaId };
    }),
  };
  const isTheirs = given.to === "desk";
  world.putMail(kept, {
    kind: "mail",
    account: isTheirs ? given.customer : given.mailbox,
    externalId: given.messageId,
    messageId: given.messageId,
    text: given.text,
    to: isTheirs ? given.mailbox : given.customer,
    native: isTheirs || sent?.isNative === true,
    ...(given.inReplyTo === undefined ? {} : { inReplyTo: given.inReplyTo }),
  });
  return kept;
}
