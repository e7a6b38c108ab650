"use client";

import { ArrowUpRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { SpikePost } from "@/lib/incidents/spike-schemas";

const SHOWN = 4;

/** The posts of a spike that the reader may see, the loudest first. */
export function SpikePosts({ posts, hiddenPosts }: { posts: readonly SpikePost[]; hiddenPosts: number }) {
  const t = useTranslations("incidents.spikes");
  const rest = posts.slice(SHOWN);
  return (
    <div>
      <PostList posts={posts.slice(0, SHOWN)} label={t("posts")} />
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-link text-meta">
            {t("morePosts", { count: rest.length })}
          </summary>
          <PostList posts={rest} label={t("morePosts", { count: rest.length })} />
        </details>
      ) : null}
      {hiddenPosts > 0 ? (
        <p className="pt-1 text-ink-3 text-meta">{t("hidden", { count: hiddenPosts })}</p>
      ) : null}
    </div>
  );
}

function PostList({ posts, label }: { posts: readonly SpikePost[]; label: string }) {
  if (posts.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-col">
      {posts.map((post) => (
        <PostRow key={post.id} post={post} />
      ))}
    </ul>
  );
}

function PostRow({ post }: { post: SpikePost }) {
  const t = useTranslations("incidents.spikes");
  const { customer, handle, text, publishedAt, reposts, likes, views, conversationId, url, audience } = post;
  return (
    <li className="flex flex-col gap-0.5 border-line border-b py-1.5">
      <p className="flex flex-wrap items-center gap-x-2 text-meta">
        <bdi className="font-semibold text-ink">{customer}</bdi>
        {handle ? <bdi className="text-ink-3">@{handle.replace(/^@/, "")}</bdi> : null}
        <AudienceMark audience={audience} word={t(audience)} />
        <span className="text-ink-3">
          <When at={publishedAt} />
        </span>
        {reposts + likes + views > 0 ? (
          <span className="figures text-ink-2">{t("reach", { reposts, likes, views })}</span>
        ) : null}
      </p>
      <p dir="auto" className="text-body text-ink [overflow-wrap:anywhere]">
        {text}
      </p>
      {conversationId || url ? (
        <p className="flex gap-3 text-meta">
          {conversationId ? (
            <a href={`/inbox/${conversationId}`} className="text-link">
              {t("open")}
            </a>
          ) : null}
          {url ? (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex items-center gap-0.5 text-link"
            >
              {t("elsewhere")}
              <ArrowUpRight aria-hidden="true" className="size-3" />
            </a>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}
