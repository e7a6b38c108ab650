"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { useDeeds } from "@/components/desk/deeds";
import { useUndo } from "@/components/desk/undo";
import { useChannels } from "@/components/desk/use-channel";
import { type Refusal, useRun } from "@/components/desk/use-run";
import type { Audience, Interaction } from "@/lib/conversations/schemas";
import type { PromiseInput } from "@/lib/replies/promise-schemas";
import type { Finding, QueueReply } from "@/lib/replies/schemas";
import type { Route } from "./reply-route";
import { useReplyDeeds } from "./use-reply-deeds";

/** Words that came while one typed. */
export type Unseen = Readonly<{
  id: string;
  number: number;
  direction: "inbound" | "outbound";
  audience: Audience;
  text: string;
  authorName: string;
  at: string;
}>;
export type Clash = Readonly<{
  who: "inbound" | "outbound";
  name: string;
  seconds: number;
  unseen: readonly Unseen[];
  lastInteractionNumber: number;
}>;
export type Trouble =
  | { kind: "clash"; clash: Clash }
  | { kind: "guard"; findings: readonly Finding[] }
  | { kind: "words"; text: string };

export type Overrule = NonNullable<QueueReply["overrule"]>;

/** Later, or with the conversation settled. */
export type SendingMore = { sendAt?: string; resolve?: boolean };

type Sending = {
  conversationId: string;
  route: Route;
  text: string;
  attachmentIds: string[];
  /** The newest interaction the writer has seen. */
  seen: number;
  /** Of a mail. */
  mail?: { subject: string | null; cc: readonly string[] };
  overrule?: Overrule;
  promise?: PromiseInput;
} & SendingMore;

const WHEN = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** Queues a reply once, however often it is asked for, and says when it leaves. */
export function useSend(onSent: (item: Interaction, isResolved: boolean) => void, onAsked: () => void) {
  const t = useTranslations("replies-ui");
  const format = useFormatter();
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();
  const channels = useChannels();
  const { cancel } = useReplyDeeds();
  const [isSending, setIsSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const once = useRef<{ of: string; id: string } | null>(null);

  const refused = useCallback(
    (refusal: Refusal): boolean => {
      if (refusal.status === 401) return false;
      setTrouble(troubleOf(refusal, t("noConnection")));
      return true;
    },
    [t],
  );

  const send = useCallback(
    async ({
      conversationId,
      route,
      text,
      attachmentIds,
      seen,
      overrule,
      mail,
      sendAt,
      resolve,
      promise,
    }: Sending) => {
      const { audience, answered, account, channel, handleId } = route;
      if (isSending || !account) return;
      setIsSending(true);
      setTrouble(null);
      const to = [channel, account.id, answered?.id, handleId, mail];
      const of = JSON.stringify([conversationId, audience, text, attachmentIds, to, sendAt, promise]);
      if (once.current?.of !== of) once.current = { of, id: crypto.randomUUID() };
      const done = await run(
        () =>
          deeds.queueReply({
            conversationId,
            channel,
            audience,
            text,
            accountId: account.id,
            ...(answered ? { inReplyToId: answered.id } : {}),
            ...(handleId ? { handleId } : {}),
            ...(mail?.subject ? { subject: mail.subject } : {}),
            ...(mail && mail.cc.length > 0 ? { cc: [...mail.cc] } : {}),
            attachmentIds,
            changeNumber: seen,
            undo: true,
            idempotencyId: once.current?.id,
            ...(overrule ? { overrule } : {}),
            ...(sendAt ? { sendAt } : {}),
            ...(resolve ? { resolve } : {}),
            ...(promise ? { promise } : {}),
          }),
        refused,
      );
      setIsSending(false);
      if (!done) return;
      once.current = null;
      const item = done.value;
      if ("approval" in item) return onAsked();
      onSent(item, resolve === true);
      const words = channels(channel);
      const said = { audience, word: words.audience(audience), receiver: words.handle(route.receiver) };
      const id = `reply-${item.id}`;
      const undo = () => cancel(item);
      const leavesAt = item.reply?.sendAfter ?? item.publishedAt;
      if (sendAt) {
        const when = format.dateTime(new Date(leavesAt), WHEN);
        const text = t("sending.plannedFor", { ...said, when });
        return offer({ id, text, said: text, undo });
      }
      offer({
        id,
        text: (seconds) => t(resolve ? "leavesResolved" : "leaves", { ...said, seconds }),
        said: t(resolve ? "queuedResolved" : "queued", said),
        undo,
        deadlineAt: Date.parse(leavesAt),
      });
    },
    [cancel, channels, deeds, format, isSending, offer, onAsked, onSent, refused, run, t],
  );
  return { send, isSending, trouble, setTrouble };
}

function troubleOf(refusal: Refusal, noConnection: string): Trouble {
  const details = (refusal.details ?? {}) as Partial<Clash> & { findings?: Finding[] };
  const values = ((refusal as { values?: Record<string, unknown> }).values ?? {}) as Record<string, unknown>;
  if (refusal.code === "changed" && details.unseen) {
    return {
      kind: "clash",
      clash: {
        who: values.who === "outbound" ? "outbound" : "inbound",
        name: String(values.name ?? ""),
        seconds: Number(values.seconds ?? 0),
        unseen: details.unseen,
        lastInteractionNumber: details.lastInteractionNumber ?? 0,
      },
    };
  }
  if (refusal.code === "guard" && details.findings) return { kind: "guard", findings: details.findings };
  return { kind: "words", text: refusal.message || noConnection };
}
