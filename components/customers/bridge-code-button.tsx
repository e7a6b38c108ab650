"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { callApi } from "@/components/desk/api";
import { useUndo } from "@/components/desk/undo";
import { IconButton } from "@/components/ui/icon-button";
import { tellWords } from "./tell-words";
import { useCall } from "./use-call";

/** Puts a bridge code into the private answer that is being written. */
export function BridgeCodeButton({ conversationId }: { conversationId: string }) {
  const t = useTranslations("links");
  const offer = useUndo();
  const { run, busy } = useCall();
  const give = async () => {
    const path = `/conversations/${conversationId}/bridge-codes`;
    const done = await run(() => callApi<{ code: string }>(path, { method: "POST", body: {} }));
    if (!done) return;
    tellWords(conversationId, t("code.words", { code: done.value.code }));
    offer({ text: t("code.done"), said: t("code.done") });
  };
  return (
    <IconButton
      size={32}
      label={t("code.button")}
      icon={<KeyRound aria-hidden="true" />}
      disabled={busy}
      onClick={() => void give()}
    />
  );
}
