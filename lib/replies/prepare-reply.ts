import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { OutgoingMail } from "@/lib/conversations/keep-outgoing-mail";
import { cleanText } from "@/lib/conversations/rules/clean-text";
import { refuseUnsafe } from "@/lib/conversations/safety/refuse-unsafe";
import { checkWords } from "./check-words";
import { claimAttachments } from "./claim-attachments";
import { composeMail } from "./compose-mail";
import { findRoute, type Route } from "./find-route";
import { findSigner, type Signer } from "./find-signer";
import { type Composed, composeParts } from "./rules/compose-parts";
import type { Finding, QueueReply } from "./schemas";
import { textHash } from "./text-hash";

export interface Prepared {
  route: Route;
  signer: Signer;
  composed: Composed;
  hash: string;
  overruled: readonly Finding[];
  mail: OutgoingMail | undefined;
}

/** Whose words and files these are, where somebody else lets them out. */
export interface Written {
  /** Who signs; null: who lets them out took them over. */
  signerId: string | null;
  uploaderId: string;
}

/** The same words to the same audience are the same reply. */
export function hashOfReply({ channel, audience, text }: QueueReply): string {
  return textHash(channel, audience, typedText(text));
}

const typedText = (text: string) => cleanText(text).normalize("NFC");

/**
 * Everything a reply goes through before it is stored: safety, route, signature, length, guard, its mail and its files.
 * Writes nothing. The conversation is locked by the caller. Throws what `queueReply` throws.
 */
export async function prepareReply(
  ctx: Ctx,
  { id: conversationId, customerId }: { id: string; customerId: string },
  input: QueueReply,
  written?: Written,
): Promise<Prepared> {
  const text = typedText(input.text);
  const hash = hashOfReply(input);
  await refuseUnsafe(ctx, conversationId, text);
  const route = await findRoute(ctx, { id: conversationId, customerId }, input);
  const { signatureSymbol: symbol, signatureKind } = route.account;
  const signer = await findSigner(ctx, route.account, input.signAs, written?.signerId ?? undefined);
  const kind = signatureKind === "name" ? "name" : "initials";
  const attachmentIds = input.attachmentIds ?? [];
  if (attachmentIds.length > route.traits.maxAttachments)
    throw new Invalid("too-many-attachments", { limit: route.traits.maxAttachments });
  const style = { symbol, kind, initials: signer.initials } as const;
  const composed = composeParts(text, style, route.traits, attachmentIds.length > 0);
  const { audience, overrule } = input;
  const words = { conversationId, customerId, audience, text: composed.text, hash, attachmentIds, overrule };
  const overruled = await checkWords(ctx, words);
  const mail =
    route.traits.kind === "email"
      ? await composeMail(ctx, route, input, composed.text, signer.name)
      : undefined;
  await claimAttachments(ctx, attachmentIds, route.traits.takesFiles, written?.uploaderId);
  return { route, signer, composed, hash, overruled, mail };
}
