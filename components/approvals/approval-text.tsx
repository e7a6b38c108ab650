"use client";

import { Clock, Paperclip } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { MessageText } from "@/components/conversations/message-text";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";

/** What is to leave, in the colour of who will read it, under what it answers and what came since. */
export function ApprovalText({ approval }: { approval: Approval }) {
  const t = useTranslations("teamwork.approval");
  const format = useFormatter();
  const { audience, answers, unseen, text, attachments, sendAt, subject } = approval;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {answers ? (
        <blockquote className="border-l-2 pl-3 text-body text-ink-2">
          <p className="line-clamp-3 [overflow-wrap:anywhere]">{answers}</p>
        </blockquote>
      ) : null}
      <div
        className={`rounded-card border-l-[3px] px-3 py-2 ${audience === "public" ? "border-public-line bg-public-tint" : "border-private-line bg-private-tint"}`}
      >
        {subject ? <p className="font-semibold text-body">{subject}</p> : null}
        {text ? <MessageText text={text} /> : <p className="text-body text-ink-2 italic">{t("kept")}</p>}
        {attachments.map(({ id, name, type, altText, url }) =>
          type.startsWith("image/") ? (
            <img
              key={id}
              src={`${url}?size=thumb`}
              alt={altText ?? name}
              className="mt-2 max-h-40 rounded-control"
            />
          ) : (
            <a key={id} href={url} className="mt-1 flex items-center gap-1 text-link text-meta">
              <Paperclip aria-hidden="true" className="size-3.5" />
              {name}
            </a>
          ),
        )}
      </div>
      {sendAt ? (
        <p className="flex items-center gap-1 text-ink-2 text-meta">
          <Clock aria-hidden="true" className="size-3.5" />
          {t("sendAt", {
            at: format.dateTime(new Date(sendAt), { dateStyle: "medium", timeStyle: "short" }),
          })}
        </p>
      ) : null}
      {unseen.length > 0 ? (
        <div role="status" className="rounded-card bg-red-tint px-3 py-2">
          <p className="font-semibold text-body text-red">{t("unseen", { count: unseen.length })}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {unseen.map((each) => (
              <li key={each.id} className="text-body [overflow-wrap:anywhere]">
                <bdi className="font-semibold">{each.authorName}</bdi>: {each.text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
