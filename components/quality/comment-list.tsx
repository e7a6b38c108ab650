"use client";

import { useTranslations } from "next-intl";
import { useDeed } from "@/components/admin/use-deed";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { ReviewCommentView } from "@/lib/quality/schemas";

type Props = {
  reviewId: string;
  text: string;
  comments: readonly ReviewCommentView[];
  remove: (input: unknown) => Promise<ActionResult<void>>;
};

export function CommentList({ reviewId, text, comments, remove }: Props) {
  const t = useTranslations("quality.review");
  const viewer = useViewer();
  const { run, busy } = useDeed();
  if (comments.length === 0) return null;
  return (
    <ul aria-label={t("comments")} className="mt-2 flex flex-col gap-2">
      {comments.map((comment) => (
        <li
          key={comment.id}
          className="rounded-control border border-line-strong bg-raised px-3 py-2 text-body"
        >
          <p className="text-ink-3 text-meta">
            <span className="font-semibold text-ink">{comment.by?.displayName}</span>{" "}
            {t("at", { sentence: text.slice(comment.from, comment.to) })}
          </p>
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{comment.text}</p>
          {comment.by?.id === viewer.id ? (
            <Button
              size={24}
              variant="ghost"
              className="-ml-2"
              disabled={busy}
              aria-label={t("removeComment", { text: comment.text.slice(0, 40) })}
              onClick={() => void run(() => remove({ id: reviewId, commentId: comment.id }), t("removed"))}
            >
              {t("remove")}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
