"use client";

import { EyeOff, Lock, VenetianMask, History as Versions } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useShielded } from "@/components/abuse/use-shielded";
import { useChannels } from "@/components/desk/use-channel";
import { useFlagMarks } from "@/components/red-flags/flag-focus";
import { AudienceMark } from "@/components/ui/audience-mark";
import { ChannelMark } from "@/components/ui/channel-mark";
import { isFeedback } from "@/lib/conversations/rules/feedback";
import type { Interaction } from "@/lib/conversations/schemas";
import { ClockLine } from "./clock-line";
import { hasTone } from "./has-tone";
import { initialsOf } from "./initials";
import { ItemFiles } from "./item-files";
import { ItemFrame } from "./item-frame";
import { ItemTime } from "./item-time";
import { MessageText } from "./message-text";
import { QuotedPost } from "./quoted-post";
import { StrangerMark } from "./stranger-mark";
import { ToneMark } from "./tone-mark";
import { useToneWords } from "./tone-words";

const ByHand = dynamic(() => import("@/components/privacy/by-hand").then((module) => module.ByHand));
const MaskedWords = dynamic(() => import("./masked-words").then((module) => module.MaskedWords));
const ShieldedWords = dynamic(() =>
  import("@/components/abuse/shielded-words").then((module) => module.ShieldedWords),
);
const MailWords = dynamic(() => import("./mail-words").then((module) => module.MailWords));

/** What a customer said: an edge in the audience's colour, no tint. */
export function TheirItem({ item, menu }: { item: Interaction; menu?: ReactNode }) {
  const t = useTranslations("conversations-ui");
  const channel = useChannels()(item.channel);
  const { displayName, handle } = item.author;
  const shielded = useShielded(item);
  const said = (
    <>
      {item.mail && !item.isDeleted && !item.withheldReason ? (
        <MailWords item={item} mail={item.mail} />
      ) : (
        <Words item={item} />
      )}
      <ItemFiles files={item.attachments} author={displayName} itemId={item.id} />
    </>
  );
  return (
    <ItemFrame
      id={item.id}
      initials={initialsOf(displayName)}
      audience={item.audience}
      isOurs={false}
      label={t("item.theirs", { name: displayName, audience: channel.audience(item.audience) })}
      menu={menu}
      head={
        <>
          <bdi className="min-w-0 truncate font-semibold text-body">{displayName}</bdi>
          <bdi className="min-w-0 flex-1 truncate text-ink-3 text-meta">
            {handle ? channel.handle(handle) : ""}
            {isFeedback(item) ? ` · ${t("item.feedbackMark")}` : ""}
          </bdi>
          {hasTone(item) ? <ToneMark item={item} /> : null}
          <ChannelMark icon={channel.icon} label={channel.name} />
          <AudienceMark audience={item.audience} word={channel.audience(item.audience)} />
          <ItemTime at={item.publishedAt} />
        </>
      }
    >
      {shielded && !item.isDeleted ? <ShieldedWords why={shielded}>{said}</ShieldedWords> : said}
      <ClockLine clock={item.clock} />
      <Facts item={item} />
      {item.pastedBy ? <ByHand item={item} /> : null}
    </ItemFrame>
  );
}

function Words({ item }: { item: Interaction }) {
  const t = useTranslations("conversations-ui");
  const channel = useChannels()(item.channel);
  const tones = useToneWords(item);
  const pointed = useFlagMarks(item.id);
  const marks = pointed.length > 0 ? pointed : tones;
  if (item.isDeleted) return <Tombstone>{t("item.deleted")}</Tombstone>;
  if (item.withheldReason)
    return <Tombstone>{t(`item.withheld.${withheld(item.withheldReason)}`)}</Tombstone>;
  if (item.isEncrypted) {
    return (
      <p className="flex items-center gap-2 text-body text-ink-2">
        <Lock aria-hidden="true" className="size-3.5 shrink-0" />
        {t("item.encrypted")}
        <a href={item.url ?? "https://x.com/messages"} target="_blank" rel="noreferrer" className="text-link">
          {channel.openOn}
        </a>
      </p>
    );
  }
  if (item.isMasked)
    return (
      <>
        {item.parentMissing ? <p className="text-ink-3 text-meta">{t("item.parentMissing")}</p> : null}
        <MaskedWords item={item} />
      </>
    );
  return (
    <>
      {item.parentMissing ? <p className="text-ink-3 text-meta">{t("item.parentMissing")}</p> : null}
      <MessageText text={item.text} language={item.language} marks={marks} />
      {item.quote ? <QuotedPost quote={item.quote} channel={item.channel} /> : null}
    </>
  );
}

function Facts({ item }: { item: Interaction }) {
  const t = useTranslations("conversations-ui");
  const seen = (["reposts", "likes", "views"] as const).flatMap((of) =>
    item.metrics[of] > 0 ? [t(`item.metrics.${of}`, { count: item.metrics[of] })] : [],
  );
  const isSeen = item.audience === "public" && !item.isDeleted && seen.length > 0;
  return (
    <>
      {item.isEdited && item.versions.length > 0 ? (
        <details className="mt-1 text-meta">
          <summary className="inline-flex items-center gap-1 rounded-chip text-ink-3">
            <Versions aria-hidden="true" className="size-3" />
            {t("item.edited", { count: item.versions.length })}
          </summary>
          <ol className="mt-1 flex flex-col gap-1 border-l pl-3">
            {item.versions.map((version) => (
              <li key={`${version.publishedAt} ${version.text}`} className="text-ink-2">
                <ItemTime at={version.publishedAt} /> <span dir="auto">{version.text}</span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {item.looksLike ? (
        <p className="mt-0.5 flex items-center gap-1 font-medium text-meta text-red">
          <VenetianMask aria-hidden="true" className="size-3" />
          {t("item.looksLike", { handle: item.looksLike })}
        </p>
      ) : null}
      {item.audience === "public" ? <StrangerMark id={item.id} /> : null}
      {isSeen ? <p className="figures mt-0.5 text-ink-3 text-meta">{seen.join(" · ")}</p> : null}
      {item.isHidden ? (
        <p className="mt-0.5 flex items-center gap-1 text-ink-3 text-meta">
          <EyeOff aria-hidden="true" className="size-3" />
          {t("item.hidden")}
        </p>
      ) : null}
    </>
  );
}

function Tombstone({ children }: { children: ReactNode }) {
  return <p className="text-body text-ink-3 italic">{children}</p>;
}

const KNOWN = ["protected", "suspended", "aged-out", "erased"] as const;

function withheld(reason: string): (typeof KNOWN)[number] | "withheld" {
  return KNOWN.find((known) => known === reason) ?? "withheld";
}
