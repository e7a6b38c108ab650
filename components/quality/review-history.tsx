"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { When } from "@/components/admin/when";
import { useChannels } from "@/components/desk/use-channel";
import { AudienceMark } from "@/components/ui/audience-mark";
import { cn } from "@/components/ui/class-names";
import { sentencesOf } from "@/lib/quality/rules/sentences";
import type { ReviewedLine, ReviewView } from "@/lib/quality/schemas";
import { CommentForm } from "./comment-form";
import { CommentList } from "./comment-list";
import type { ReviewActs } from "./review-acts";

type Props = { review: ReviewView; acts: ReviewActs };
type Chosen = Readonly<{ interactionId: string; from: number; to: number }>;

const edges = {
  public: { line: "border-public-line", tint: "bg-public-tint" },
  private: { line: "border-private-line", tint: "bg-private-tint" },
};

/** What was said, each sentence of ours a place to comment on. */
export function ReviewHistory({ review, acts }: Props) {
  const t = useTranslations("quality.review");
  const channels = useChannels();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { id, history, comments, may } = review;
  const mayComment = may.review || may.settle || may.askSecond;
  return (
    <section aria-labelledby="history" className="min-w-0">
      <h2 id="history" className="text-large">
        {t("history")}
      </h2>
      {mayComment ? <p className="text-ink-3 text-meta">{t("historyLead")}</p> : null}
      <ol className="mt-3 flex flex-col gap-3">
        {history.map((line) => {
          const audience = line.audience === "public" ? "public" : "private";
          const isOurs = line.direction !== "inbound";
          return (
            <li
              key={line.id}
              className={cn(
                "border-l-3 py-1.5 pr-3 pl-3",
                edges[audience].line,
                isOurs && edges[audience].tint,
              )}
            >
              <p className="flex flex-wrap items-center gap-x-2 text-meta">
                <span
                  className={cn(
                    "font-semibold",
                    line.isReviewed && "underline decoration-2 underline-offset-2",
                  )}
                >
                  {line.author}
                </span>
                <AudienceMark audience={audience} word={channels(line.channel).audience(audience)} />
                <When at={line.publishedAt} className={isOurs ? "text-ink-2" : "text-ink-3"} />
              </p>
              <Sentences
                line={line}
                chosen={chosen}
                onChoose={mayComment && isOurs ? setChosen : null}
                name={(sentence) => t("sentence", { sentence })}
              />
              {chosen?.interactionId === line.id ? (
                <CommentForm
                  sentence={line.text.slice(chosen.from, chosen.to)}
                  save={(text) => acts.comment({ id, comment: { ...chosen, text } })}
                  onClose={() => setChosen(null)}
                />
              ) : null}
              <CommentList
                reviewId={id}
                text={line.text}
                comments={comments.filter(({ interactionId }) => interactionId === line.id)}
                remove={acts.uncomment}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type SentencesProps = {
  line: ReviewedLine;
  chosen: Chosen | null;
  onChoose: ((chosen: Chosen) => void) | null;
  name: (sentence: string) => string;
};

function Sentences({ line: { id, text }, chosen, onChoose, name }: SentencesProps) {
  if (!onChoose) return <p className="whitespace-pre-wrap text-large [overflow-wrap:anywhere]">{text}</p>;
  return (
    <p className="whitespace-pre-wrap text-large leading-8 [overflow-wrap:anywhere]">
      {sentencesOf(text).map(({ from, to }) => {
        const isChosen = chosen?.interactionId === id && chosen.from === from;
        return (
          <span key={from}>
            <button
              type="button"
              aria-label={name(text.slice(from, to))}
              aria-pressed={isChosen}
              onClick={() => onChoose({ interactionId: id, from, to })}
              className={cn(
                "inline rounded-chip py-1 text-left hover:underline hover:decoration-dotted hover:underline-offset-4",
                isChosen && "bg-accent-tint",
              )}
            >
              {text.slice(from, to)}
            </button>{" "}
          </span>
        );
      })}
    </p>
  );
}
