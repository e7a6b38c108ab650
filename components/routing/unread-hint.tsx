"use client";

import { CircleAlert, Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useEffect, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import type { LanguageText } from "@/lib/conversations/routing/routing-schemas";
import type { Conversation } from "@/lib/conversations/schemas";
import { type UnreadWords, useUnread } from "./use-unread";

/** Where nobody on shift reads the customer's language: what to say to them, or whom to hold it for. */
export function UnreadHint(tool: ComposerTool) {
  const unread = useUnread(tool.conversation);
  if (!unread || tool.mode === "note") return null;
  return <Hint {...tool} unread={unread} />;
}

function Hint({ conversation, text, insert, onChanged, unread }: ComposerTool & { unread: UnreadWords }) {
  const t = useTranslations("routed.unread");
  const desk = useTranslations("desk");
  const [ours, setOurs] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { language, next } = unread;
  useEffect(() => {
    let isHere = true;
    callApi<{ data: LanguageText[] }>("/language-texts").then(
      ({ data }) => isHere && setOurs(data.find((each) => each.language === language)?.text ?? ""),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [language]);
  const hold = async () => {
    setBusy(true);
    try {
      onChanged(
        await callApi<Conversation>(`/conversations/${conversation.id}/hold-for-reader`, { method: "POST" }),
      );
      if (next) void say({ icon: createElement(Languages), text: t("held", next), id: "held" });
    } catch (error) {
      const told = error instanceof ApiProblem ? error.detail : "";
      void say({ icon: createElement(CircleAlert), text: told || desk("failed.offline"), id: "refusal" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 pb-2 text-meta">
      <Languages aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      <p className="min-w-0 flex-1 basis-48">{unread.whole}</p>
      {ours && !text.includes(ours) ? (
        <Button size={24} onClick={() => insert(ours)}>
          {t("insert", { language: unread.languageName })}
        </Button>
      ) : null}
      {next ? (
        <Button size={24} disabled={isBusy} onClick={() => void hold()}>
          {t("hold", { name: next.name })}
        </Button>
      ) : null}
    </div>
  );
}
