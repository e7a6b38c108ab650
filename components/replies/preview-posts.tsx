"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { initialsOf } from "@/components/conversations/initials";
import { useChannels } from "@/components/desk/use-channel";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/class-names";
import { findLinks } from "@/lib/replies/rules/find-links";
import type { ComposerTool } from "./composer-tool";
import type { Route } from "./reply-route";
import type { Composing } from "./use-preview";

type Props = { tool: ComposerTool; route: Route; composing: Composing };

/** Post by post, or as one message: name, handle, signature and counter as the provider shows them. */
export function PreviewPosts({ tool, route, composing }: Props) {
  const t = useTranslations("replies-ui.preview");
  const channel = useChannels()(route.channel);
  const { account } = route;
  const { parts, limit } = composing;
  const name = account?.displayName ?? "";
  const isPublic = route.audience === "public";
  const links = parts.reduce((sum, { text }) => sum + findLinks(text).length, 0);
  return (
    <>
      <ol className="flex flex-col">
        {parts.map((part, index) => (
          <li
            key={index}
            aria-label={t("part", { number: index + 1, count: parts.length })}
            className="flex gap-3"
          >
            <span className="flex shrink-0 flex-col items-center gap-1">
              <Avatar initials={initialsOf(name)} size={40} />
              {index < parts.length - 1 ? (
                <span aria-hidden="true" className="w-0.5 flex-1 bg-line-strong" />
              ) : null}
            </span>
            <div className={cn("min-w-0 flex-1 pb-3", !isPublic && "rounded-card bg-private-tint px-3 py-2")}>
              <p className="flex items-baseline gap-1.5 text-body">
                <strong className="truncate font-semibold">{name}</strong>
                <bdi className="min-w-0 flex-1 truncate text-ink-3">
                  {channel.handle(account?.handle ?? "")}
                </bdi>
                <span className="figures shrink-0 text-ink-3 text-meta">
                  {t("count", { used: part.weightedLength, limit })}
                </span>
              </p>
              {isPublic && index === 0 ? (
                <p className="text-ink-3 text-meta">
                  {t("replying", { receiver: channel.handle(route.receiver) })}
                </p>
              ) : null}
              <p dir="auto" className="whitespace-pre-wrap text-body [overflow-wrap:anywhere]">
                {coloured(part.text)}
              </p>
              {index === 0 ? <Pictures tool={tool} /> : null}
            </div>
          </li>
        ))}
      </ol>
      {links > 0 && isPublic ? <p className="text-ink-3 text-meta">{t("links", { count: links })}</p> : null}
    </>
  );
}

/** What goes along, with the words for those who can't see it. */
export function Pictures({ tool }: { tool: ComposerTool }) {
  const t = useTranslations("replies-ui.preview");
  const shown = tool.files.filter(({ preview, state }) => preview !== null && state === "ready");
  if (shown.length === 0) return null;
  return (
    <ul className="mt-2 grid grid-cols-2 gap-1">
      {shown.map(({ id, preview, altText }) => (
        <li key={id}>
          <img
            src={preview ?? ""}
            alt={altText === "" ? t("noAlt") : t("picture", { text: altText })}
            className="max-h-40 w-full rounded-control object-cover"
          />
        </li>
      ))}
    </ul>
  );
}

const NAMED = /[@＠#＃][\p{L}\p{N}_]{1,40}/gu;

/** Links, mentions and tags as the provider sets them off. */
function coloured(text: string): ReactNode[] {
  const links = findLinks(text);
  const marks = [
    ...links,
    ...[...text.matchAll(NAMED)]
      .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
      .filter(({ start }) => !links.some((link) => link.start <= start && start < link.end)),
  ].sort((a, b) => a.start - b.start);
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(from, start));
    pieces.push(
      <span key={start} className="text-public">
        {text.slice(start, end).replace(/^https?:\/\//i, "")}
      </span>,
    );
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}
