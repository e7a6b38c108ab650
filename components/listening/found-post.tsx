"use client";

import { ExternalLink, MessageSquarePlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/class-names";
import type { ListenedPost } from "@/lib/listening/post-schemas";
import { FoundHead } from "./found-head";
import { MaskedWords } from "./masked-words";
import { WhyRelevant } from "./why-relevant";

type Props = {
  post: ListenedPost;
  isChosen: boolean;
  isBusy: boolean;
  onChoose: () => void;
  onConverse: () => void;
  onDismiss: () => void;
};

/** One found post with its deeds; the chosen one takes the keys. */
export function FoundPost({ post, isChosen, isBusy, onChoose, onConverse, onDismiss }: Props) {
  const t = useTranslations("listening.post");
  const channels = useChannels();
  const channel = channels(post.channel);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li
      ref={row}
      aria-current={isChosen ? "true" : undefined}
      className={cn(
        "flex flex-col gap-1.5 border-line border-b px-3 py-3 last:border-b-0",
        isChosen && "bg-selected shadow-[inset_3px_0_0_var(--accent)]",
      )}
      onPointerDown={onChoose}
      onFocus={onChoose}
    >
      <FoundHead author={post.author} channel={post.channel} publishedAt={post.publishedAt}>
        <span className="ml-auto flex min-w-0 flex-wrap gap-1">
          {post.queries.map(({ id, name }) => (
            <Chip key={id}>{name}</Chip>
          ))}
        </span>
      </FoundHead>
      <MaskedWords text={post.text} marks={post.marks} />
      <p className="text-ink-3 text-meta">
        {t("through", { handle: channel.handle(post.account.handle) })}
        {post.reposts + post.likes > 0
          ? ` · ${t("spread", { reposts: post.reposts, likes: post.likes })}`
          : null}
        {post.pictures > 0 ? ` · ${t("pictures", { count: post.pictures })}` : null}
      </p>
      {post.relevance ? <WhyRelevant relevance={post.relevance} /> : null}
      <div className="flex flex-wrap gap-2 pt-0.5">
        <Button
          size={28}
          icon={<MessageSquarePlus aria-hidden="true" />}
          keys="c"
          ariaKeys="c"
          disabled={isBusy}
          onClick={onConverse}
        >
          {t("converse")}
        </Button>
        <Button
          size={28}
          variant="ghost"
          icon={<X aria-hidden="true" />}
          keys="x"
          ariaKeys="x"
          disabled={isBusy}
          onClick={onDismiss}
        >
          {t("dismiss")}
        </Button>
        {post.url ? (
          <a href={post.url} target="_blank" rel="noreferrer" className={buttonClass("ghost", 28)}>
            {channel.openOn}
            <ExternalLink aria-hidden="true" />
          </a>
        ) : null}
      </div>
    </li>
  );
}
