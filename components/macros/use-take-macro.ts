"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { callApi } from "@/components/desk/api";
import { useDeeds } from "@/components/desk/deeds";
import { useUndo } from "@/components/desk/undo";
import { useRun } from "@/components/desk/use-run";
import type { ComposerTool } from "@/components/replies/composer-tool";
import type { AppliedMacro, Macro } from "@/lib/macros/schemas";
import { setTaken } from "./macro-store";

/** Where the words go: in place of some that stand there, else where the cursor is. */
type Place = { instead?: string; variant?: number };

/** Asks the server how a macro reads for this person; `peek` only looks. */
export function askMacro(
  tool: ComposerTool,
  macroId: string,
  more: { variant?: number; peek?: boolean } = {},
): Promise<AppliedMacro> {
  const { conversation, mode, route } = tool;
  return callApi<AppliedMacro>(`/macros/${macroId}/apply`, {
    method: "POST",
    body: {
      conversationId: conversation.id,
      audience: mode,
      ...(route?.handleId ? { handleId: route.handleId } : {}),
      ...(route?.account ? { accountId: route.account.id } : {}),
      ...more,
    },
  });
}

/**
 * Puts a macro into the answer: its words where they belong, its pictures, its tags at once and undoable; the rest of
 * what it does is offered as chips. Throws ApiProblem; nothing typed meanwhile is lost.
 */
export function useTakeMacro(tool: ComposerTool) {
  const t = useTranslations("macros");
  const latest = useRef(tool);
  latest.current = tool;
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();

  const tag = async (tags: readonly string[]) => {
    const { conversation, onChanged } = latest.current;
    const before = conversation.tags;
    const next = [...new Set([...before, ...tags])];
    if (next.length === before.length) return;
    const set = async (to: readonly string[]) => {
      const done = await run(() => deeds.setTags({ conversationId: conversation.id, tags: [...to] }));
      if (done) onChanged(done.value);
      return done;
    };
    if (!(await set(next))) return;
    const text = t("done.tagged", { tags: tags.join(", ") });
    offer({ text, said: text, undo: () => void set(before) });
  };

  return async (macro: Pick<Macro, "id" | "name">, { instead, variant = 0 }: Place = {}): Promise<void> => {
    const applied = await askMacro(latest.current, macro.id, { variant });
    const { conversation, route, mode, text } = latest.current;
    const at = instead === undefined ? -1 : text.lastIndexOf(instead);
    if (instead === undefined) latest.current.insert(applied.text);
    else if (at >= 0) latest.current.replace(at, at + instead.length, applied.text);
    // Pressed twice: it has its place already.
    else return;
    if (applied.attachmentIds.length > 0) latest.current.attach(applied.attachmentIds);
    const tags = applied.actions.flatMap((action) => (action.kind === "tag" ? action.tags : []));
    setTaken(conversation.id, {
      macroId: macro.id,
      name: macro.name,
      text: applied.text,
      variant: applied.variant,
      wordings: applied.wordings,
      actions: applied.actions.filter(({ kind }) => kind !== "tag"),
    });
    if (tags.length > 0) void tag(tags);
    if (route)
      await callApi(`/macros/${macro.id}/uses`, {
        method: "POST",
        body: { conversationId: conversation.id, channel: route.channel, audience: mode, text: applied.text },
      }).catch(() => {});
  };
}
