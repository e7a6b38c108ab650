"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { shownState } from "../shown-state";
import { isBad, STATE_ICONS } from "../state-mark";
import { usePostWords } from "../use-post-words";

/** How a post stands, who had a hand in it and what happens next, in a sentence. */
export function PostStand({ post }: { post: PlannedPost }) {
  const t = useTranslations("publishing");
  const failures = useTranslations("replies");
  const { moment, plan, channel } = usePostWords();
  const state = shownState(post);
  const Icon = STATE_ICONS[state];
  const by = post.decidedBy ?? post.askedBy ?? post.createdBy;
  const values = {
    name: (state === "asked" ? post.askedBy : by)?.displayName ?? "",
    when: post.plannedAt ? plan(post.plannedLocal, post.zone) : t("when.soon"),
    at: post.sentAt ? moment(Date.parse(post.sentAt)) : "",
    hold: post.hold?.by?.displayName ?? "",
    since: post.hold ? moment(Date.parse(post.hold.at)) : "",
    reason: post.hold?.reason ?? "",
    failure: failureOf(),
    parts: post.parts.length > 1 ? (post.removed?.parts ?? 0) : 0,
    count: post.parts.length,
    channel: channel(post.account.channel).name,
    noticed: post.removed ? moment(Date.parse(post.removed.at)) : "",
  };
  function failureOf(): string {
    const { code, values: told } = post.failure ?? { code: "", values: {} };
    const name = channel(post.account.channel).name;
    if (!failures.has(`code.${code}`)) return t("stand.unknown", { channel: name });
    const plain = Object.entries(told).map(([key, value]) => [key, String(value)]);
    return failures(`code.${code}` as "code.timeout", { channel: name, ...Object.fromEntries(plain) });
  }
  return (
    <Banner
      icon={<Icon />}
      title={t(`state.${state}`)}
      tone={isBad(state) ? "red" : "plain"}
      className="rounded-control"
      actions={
        post.url && !post.removed ? (
          <a href={post.url} target="_blank" rel="noreferrer" className={buttonClass("plain", 28)}>
            <ExternalLink aria-hidden="true" />
            {t("lists.see")}
          </a>
        ) : undefined
      }
    >
      {t(`stand.${state === "native" ? "sent" : state}`, values)}
      {post.decisionNote && state === "returned" ? (
        <span dir="auto" className="mt-1 block border-l-3 border-line-strong pl-2 text-ink">
          {post.decisionNote}
        </span>
      ) : null}
      {post.shift === "later" && post.state === "planned" ? (
        <span className="block">{t("when.later")}</span>
      ) : null}
    </Banner>
  );
}
