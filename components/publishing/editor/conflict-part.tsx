"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { StateMark } from "../state-mark";
import { usePostWords } from "../use-post-words";

type Props = {
  post: PlannedPost;
  doing: { busy: boolean; overwrite(): Promise<boolean>; clear(): void };
  isDirty: boolean;
  onTake: () => void;
};

/** Somebody was first: what they made of the post, beside one's own words, which stay until one chooses. */
export function ConflictPart({ post, doing, isDirty, onTake }: Props) {
  const t = useTranslations("publishing.conflict");
  const router = useRouter();
  const { moment } = usePostWords();
  useEffect(() => router.refresh(), [router]);
  const { touched, may } = post;
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2 border-l-3 border-line-strong pl-3">
      <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-meta">
        <StateMark state={post.state} />
        {touched
          ? t("by", { name: touched.by?.displayName ?? t("program"), at: moment(Date.parse(touched.at)) })
          : null}
      </p>
      <ol className="flex flex-col gap-2">
        {post.parts.map((part, index) => (
          <li key={index} dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
            {part.text}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button
          size={28}
          onClick={() => {
            onTake();
            doing.clear();
          }}
        >
          {t(isDirty ? "theirs" : "seen")}
        </Button>
        {isDirty && may.change ? (
          <Button size={28} disabled={doing.busy} onClick={() => void doing.overwrite()}>
            {t("mine")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
