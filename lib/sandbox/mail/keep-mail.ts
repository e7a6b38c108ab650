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
  given: Omit<SandboxMail, "id" | "at" | "files"> & { at?: number },
  files: readonly NewFile[],
): SandboxMail {
  const kept: SandboxMail = {
    id: world.nextId(),
    at: world.now(),
    ...given,
    files: files.map(({ name, type, content }) => {
      const mediaId = world.nextId();
      world.media.writeBytes(mediaId, content);
      return { name, type, bytes: content.length, mediaId };
    }),
  };
  const isNative = given.to === "desk";
  world.putMail(kept, {
    kind: "mail",
    account: isNative ? given.customer : given.mailbox,
    externalId: given.messageId,
    messageId: given.messageId,
    text: given.text,
    to: isNative ? given.mailbox : given.customer,
    native: isNative,
    ...(given.inReplyTo === undefined ? {} : { inReplyTo: given.inReplyTo }),
  });
  return kept;
}
