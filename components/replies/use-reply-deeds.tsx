"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useDeeds } from "@/components/desk/deeds";
import { say } from "@/components/desk/toasts";
import { useRun } from "@/components/desk/use-run";
import type { Interaction } from "@/lib/conversations/schemas";

type ReplyDeeds = Readonly<{
  cancel(item: Interaction): void;
  /** Another time for a planned one; null for now. */
  reschedule(item: Interaction, at: Date | null): void;
  retry(item: Interaction): void;
  settle(item: Interaction, as: "sent" | "not-sent"): void;
  takeBack(item: Interaction, reason: string): void;
  hide(item: Interaction, hidden: boolean, reason: string): void;
  /** Puts the text back into the composer. */
  edit(item: Interaction): void;
}>;

const ReplyDeedsContext = createContext<ReplyDeeds | null>(null);

type Props = { onDone: () => void; onEdit: (item: Interaction) => void; children: ReactNode };

/** What one can do with a reply that was queued; afterwards the history is read anew. */
export function ReplyDeedsProvider({ onDone, onEdit, children }: Props) {
  const t = useTranslations("replies-ui");
  const deeds = useDeeds();
  const run = useRun();
  const replyDeeds = useMemo<ReplyDeeds>(() => {
    const after = (done: { value: unknown } | null, said?: string) => {
      onDone();
      if (done && said) void say({ text: said });
    };
    return {
      cancel: async (item) => {
        const done = await run(() => deeds.cancelReply({ replyId: item.id }));
        after(done);
        if (done) onEdit(item);
      },
      reschedule: async (item, at) =>
        after(
          await run(() => deeds.rescheduleReply({ replyId: item.id, sendAt: at?.toISOString() ?? null })),
        ),
      retry: async (item) => after(await run(() => deeds.retryReply({ replyId: item.id }))),
      settle: async (item, as) => after(await run(() => deeds.settleReply({ replyId: item.id, as }))),
      takeBack: async (item, reason) =>
        after(await run(() => deeds.takeBackReply({ replyId: item.id, reason })), t("takeBackOrdered")),
      hide: async (item, hidden, reason) =>
        after(
          await run(() => deeds.hide({ interactionId: item.id, hidden, reason })),
          t(hidden ? "hideOrdered" : "showOrdered"),
        ),
      edit: onEdit,
    };
  }, [deeds, onDone, onEdit, run, t]);
  return <ReplyDeedsContext value={replyDeeds}>{children}</ReplyDeedsContext>;
}

export function useReplyDeeds(): ReplyDeeds {
  const deeds = useContext(ReplyDeedsContext);
  if (!deeds) throw new Error("useReplyDeeds stands outside a conversation");
  return deeds;
}
