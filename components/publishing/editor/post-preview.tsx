"use client";

import { Globe } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { initialsOf } from "@/components/conversations/initials";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";
import { findLinks } from "@/lib/replies/rules/find-links";
import { usePostWords } from "../use-post-words";
import type { EditedPart } from "./edited-post";

type Props = {
  account: { id: string; channel: string; handle: string } | undefined;
  parts: readonly EditedPart[];
};

/** The post as everybody will read it. */
export function PostPreview({ account, parts }: Props) {
  const t = useTranslations("publishing.preview");
  const { handle } = usePostWords();
  const name = useViewer().accounts.find(({ id }) => id === account?.id)?.displayName ?? "";
  const isEmpty = parts.every(({ text, files }) => text.trim() === "" && files.length === 0);
  return (
    <section aria-labelledby="preview" className="rounded-card border p-4">
      <h2 id="preview" className="mb-3 flex items-center gap-1.5 font-semibold text-public text-meta">
        <Globe aria-hidden="true" className="size-3.5" />
        {t("title")}
      </h2>
      {isEmpty ? (
        <p className="text-body text-ink-2">{t("empty")}</p>
      ) : (
        <ol className="flex flex-col">
          {parts.map((part, index) => (
            <li key={part.key} className="flex gap-3">
              <span className="flex shrink-0 flex-col items-center gap-1">
                <Avatar initials={initialsOf(name)} size={40} />
                {index < parts.length - 1 ? (
                  <span aria-hidden="true" className="w-0.5 flex-1 bg-line-strong" />
                ) : null}
              </span>
              <div className="min-w-0 flex-1 pb-3">
                <p className="flex min-w-0 items-baseline gap-1.5 text-body">
                  <bdi className="truncate font-semibold">{name}</bdi>
                  <bdi className="min-w-0 flex-1 truncate text-ink-3">{account ? handle(account) : ""}</bdi>
                </p>
                <p dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
                  {marked(part.text)}
                </p>
                <Pictures part={part} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Pictures({ part }: { part: EditedPart }) {
  const t = useTranslations("publishing.preview");
  const shown = part.files.filter(({ state }) => state !== "failed");
  if (shown.length === 0) return null;
  return (
    <ul className="mt-2 grid grid-cols-2 gap-1 only:grid-cols-1">
      {shown.map(({ id, preview, altText }) => (
        <li key={id} className="first:last:col-span-2">
          <img
            src={preview}
            alt={altText.trim() === "" ? t("noAlt") : altText}
            className="max-h-56 w-full rounded-control object-cover"
          />
        </li>
      ))}
    </ul>
  );
}

/** Links as the provider sets them off. */
function marked(text: string): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of findLinks(text)) {
    pieces.push(text.slice(from, start));
    pieces.push(
      <span key={start} className="text-public">
        {text.slice(start, end).replace(/^https?:\/\//i, "")}
      </span>,
    );
    from = end;
  }
  return [...pieces, text.slice(from)];
}
