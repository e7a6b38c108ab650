"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import type { NativePost } from "@/lib/publishing/schemas";
import { StateMark } from "../state-mark";
import { usePostWords } from "../use-post-words";
import { SeeLink } from "./see-link";

/** A post somebody made in the provider's own app. */
export function NativeRow({ post }: { post: NativePost }) {
  const t = useTranslations("publishing");
  const { moment, handle, channel } = usePostWords();
  const account = useViewer().accounts.find(({ id }) => id === post.accountId);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2">
          <StateMark state="native" />
          <bdi className="truncate text-ink-3 text-meta">{account ? handle(account) : ""}</bdi>
          <span className="figures text-ink-2 text-meta">{moment(Date.parse(post.publishedAt))}</span>
        </p>
        <p dir="auto" className="line-clamp-2 text-body [overflow-wrap:anywhere]">
          {post.text}
        </p>
        <p className="text-ink-2 text-meta">{t("native", { app: channel(account?.channel ?? "").name })}</p>
      </div>
      {post.url ? <SeeLink url={post.url} /> : null}
    </li>
  );
}
