"use client";

import { Eye, GitMerge, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCall } from "@/components/customers/use-call";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Notices } from "@/lib/conversations/notice-schemas";
import { markUnanswered } from "./stranger-mark";

type Props = { conversationId: string; changeNumber: number; onRefresh: () => void };

/** Above a conversation: where it went, what came to it, what it may belong to, what strangers see. */
export function LinkNotices({ conversationId, changeNumber, onRefresh }: Props) {
  const t = useTranslations("links");
  const viewer = useViewer();
  const { run, busy } = useCall();
  const [notices, setNotices] = useState<Notices | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    callApi<Notices>(`/conversations/${conversationId}/notices`, { signal: ended.signal }).then(
      setNotices,
      () => {},
    );
    return () => ended.abort();
  }, [conversationId, changeNumber]);
  useEffect(() => {
    markUnanswered(notices?.looksUnanswered ?? []);
    return () => markUnanswered([]);
  }, [notices]);
  if (!notices) return null;
  const { joinedInto, joined, proposals, codeTwiceAt, looksUnanswered } = notices;
  const hasNews = joinedInto || joined || proposals.length > 0 || codeTwiceAt || looksUnanswered.length > 0;
  if (!hasNews) return null;
  const has = (agent: { id: string; displayName: string } | null) =>
    agent === null
      ? t("notices.joinedIntoNobody")
      : agent.id === viewer.id
        ? t("notices.joinedIntoYou")
        : t("notices.joinedIntoBy", { name: agent.displayName });
  const go = (id: string) => window.history.pushState(null, "", `/inbox/${id}`);
  const join = async (intoId: string) => {
    const body = { intoId };
    if (!(await run(() => callApi(`/conversations/${conversationId}/join`, { method: "POST", body }))))
      return;
    go(intoId);
  };
  const keepApart = async () => {
    await run(() => callApi(`/conversations/${conversationId}/keep-apart`, { method: "POST" }));
    setNotices({ ...notices, proposals: [] });
    onRefresh();
  };
  return (
    <section aria-label={t("notices.label")} className="flex shrink-0 flex-col divide-y border-b">
      {joinedInto ? (
        <Banner
          announce
          icon={<GitMerge />}
          title={t("notices.joinedInto", { preview: joinedInto.preview || t("notices.noWords") })}
          actions={
            <Button size={24} onClick={() => go(joinedInto.id)}>
              {t("notices.go")}
            </Button>
          }
        >
          {has(joinedInto.assignee)}
        </Banner>
      ) : null}
      {joined ? (
        <Banner announce icon={<GitMerge />} title={t("notices.joined")}>
          {joined.keeper ? has(joined.keeper) : null}
        </Banner>
      ) : null}
      {proposals.length > 0 ? (
        <Banner
          icon={<GitMerge />}
          title={t("notices.ask")}
          actions={
            <>
              {proposals.map(({ id, preview }) => (
                <Button key={id} size={24} disabled={busy} onClick={() => void join(id)} className="max-w-56">
                  <span className="truncate">
                    {t("notices.join", { preview: preview || t("notices.noWords") })}
                  </span>
                </Button>
              ))}
              <Button size={24} variant="ghost" disabled={busy} onClick={() => void keepApart()}>
                {t("notices.keepApart")}
              </Button>
            </>
          }
        />
      ) : null}
      {codeTwiceAt ? <Banner tone="red" icon={<ShieldAlert />} title={t("notices.codeTwice")} /> : null}
      {looksUnanswered.length > 0 ? (
        <Banner icon={<Eye />} title={t("notices.looksUnanswered")}>
          <span className="phone:hidden">
            {t("notices.looksUnansweredText", { count: looksUnanswered.length })}
          </span>
        </Banner>
      ) : null}
    </section>
  );
}
