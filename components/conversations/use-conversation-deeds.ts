"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDeeds } from "@/components/desk/deeds";
import { useUndo } from "@/components/desk/undo";
import { useRun } from "@/components/desk/use-run";
import { useViewer } from "@/components/desk/viewer";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Conversation } from "@/lib/conversations/schemas";

type Around = {
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onRefresh: () => void;
  /** The customer waits: a resolve wants its reason. */
  onReason: () => void;
};

/** What one does with the open conversation; each says itself and can be taken back. */
export function useConversationDeeds(conversation: Conversation, { onChanged, onRefresh, onReason }: Around) {
  const t = useTranslations("conversations-ui");
  const format = useFormatter();
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();
  const viewer = useViewer();
  const { id: conversationId, customer } = conversation;
  const name = customer.displayName;

  const change = async (deed: () => Promise<ActionResult<Conversation>>, leaves = false) => {
    const done = await run(deed, (refusal) => {
      if (refusal.code !== "reason-needed") return false;
      onReason();
      return true;
    });
    if (done) onChanged(done.value, leaves);
    return done?.value ?? null;
  };
  const back = (deed: () => Promise<ActionResult<Conversation>>) => () => void change(deed);
  const reopenAgain = back(() => deeds.reopen({ conversationId }));

  return {
    assign: async (agentId: string | null) => {
      const before = conversation.assignee?.id ?? null;
      const isTaking = agentId === viewer.id && before === null;
      const deed = () =>
        isTaking ? deeds.take({ conversationId }) : deeds.assign({ conversationId, agentId });
      if (!(await change(deed))) return;
      const agent = viewer.colleagues.find(({ id }) => id === agentId)?.displayName ?? "";
      const text =
        agentId === viewer.id ? t("done.taken") : agentId ? t("done.assigned", { agent }) : t("done.freed");
      offer({ text, said: text, undo: back(() => deeds.assign({ conversationId, agentId: before })) });
    },
    snooze: async (until: Date) => {
      if (!(await change(() => deeds.snooze({ conversationId, until: until.toISOString() }), true))) return;
      const at = format.dateTime(until, {
        weekday: "short",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      });
      const text = t("done.snoozed", { at });
      offer({ text, said: text, undo: reopenAgain });
    },
    resolve: async (reason?: string) => {
      const waits = conversation.status === "open" && conversation.turnStartedAt !== null && !reason;
      if (waits) return onReason();
      if (!(await change(() => deeds.resolve({ conversationId, ...(reason ? { reason } : {}) }), true)))
        return;
      const text = t("done.resolved", { name });
      offer({ text, said: text, undo: reopenAgain });
    },
    reopen: async () => {
      await change(() => deeds.reopen({ conversationId }));
    },
    join: async (intoId: string) => {
      const done = await run(() => deeds.join({ conversationId, intoId }));
      if (!done) return;
      const { undoId, conversations } = done.value;
      for (const each of conversations) onChanged(each, each.id === conversationId);
      onRefresh();
      const text = t("done.joined");
      const undo = async () => {
        if (undoId) await run(() => deeds.undo({ undoId }));
        onRefresh();
      };
      offer({ text, said: text, ...(undoId ? { undo } : {}) });
    },
  };
}
