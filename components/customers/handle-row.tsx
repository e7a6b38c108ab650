"use client";

import { ExternalLink, Unlink } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { ChannelMark } from "@/components/ui/channel-mark";
import { IconButton } from "@/components/ui/icon-button";
import type { Handle } from "@/lib/customers/schemas";
import { useEvidenceWords } from "./use-evidence-words";

const UnlinkDialog = dynamic(() => import("./unlink-dialog").then((module) => module.UnlinkDialog), {
  ssr: false,
});

/** One handle: where it leads, what is known of it, on what evidence it is this person's, and how to take that back. */
export function HandleRow({ handle, isOnly }: { handle: Handle; isOnly: boolean }) {
  const t = useTranslations("customers");
  const links = useTranslations("links");
  const wordsOf = useEvidenceWords();
  const [isAsking, setIsAsking] = useState(false);
  const channel = useChannels()(handle.channel);
  const name = channel.handle(handle.username ?? handle.externalId);
  const { link } = handle;
  const facts = [
    link === null && isOnly ? t("handles.wroteFirst") : null,
    handle.isVerified ? t("handles.verified") : null,
    handle.isProtected ? t("handles.protected") : null,
    handle.acceptsPrivate === false ? t("handles.takesNone", { word: channel.audience("private") }) : null,
    handle.acceptsPrivate === true ? t("handles.takes", { word: channel.audience("private") }) : null,
  ].filter(Boolean);
  return (
    <li className="flex gap-3">
      <ChannelMark icon={channel.icon} label={channel.name} className="mt-1" />
      <div className="min-w-0 flex-1">
        {handle.profileUrl ? (
          <a
            href={handle.profileUrl}
            target="_blank"
            rel="noreferrer"
            className="inline-flex max-w-full items-center gap-1 rounded-chip font-medium text-body hover:underline"
          >
            <bdi className="truncate">{name}</bdi>
            <ExternalLink aria-hidden="true" className="size-3 shrink-0 text-ink-3" />
            <span className="sr-only">{channel.openOn}</span>
          </a>
        ) : (
          <bdi className="block truncate font-medium text-body">{name}</bdi>
        )}
        {facts.length > 0 ? <p className="text-ink-2 text-meta">{facts.join(" · ")}</p> : null}
        {link ? (
          <p className="text-ink-2 text-meta [overflow-wrap:anywhere]">
            {wordsOf(link.evidence)}
            <span className="text-ink-3">
              {" · "}
              {link.trust === "proved" || !link.by
                ? links("mark.proved")
                : links("mark.by", { name: link.by })}
            </span>
          </p>
        ) : null}
      </div>
      {link ? (
        <IconButton
          size={24}
          label={links("mark.undo", { handle: name })}
          icon={<Unlink aria-hidden="true" />}
          onClick={() => setIsAsking(true)}
        />
      ) : null}
      {link && isAsking ? <UnlinkDialog linkId={link.id} handle={name} onOpenChange={setIsAsking} /> : null}
    </li>
  );
}
