"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { initialsOf } from "@/components/conversations/initials";
import { useChannels } from "@/components/desk/use-channel";
import { Avatar } from "@/components/ui/avatar";
import { ChannelMark } from "@/components/ui/channel-mark";
import { CommandGroup, CommandItem } from "@/components/ui/command-palette";
import type { Highlight, SearchAnswer } from "@/lib/search/schemas";
import { hitHref, personHref } from "./hit-href";
import { MarkedText } from "./marked-text";

type Props = { answer: SearchAnswer | null; asked: string; onGo: (href: string) => void };

const isMarked = ({ segments }: Highlight) => segments.some(({ isHit }) => isHit);

/** The first that a search finds, in the palette: whom it names, what was said, and the way to all of it. */
export function PaletteFound({ answer, asked, onGo }: Props) {
  const t = useTranslations("desk");
  const channels = useChannels();
  if (asked === "") return null;
  return (
    <>
      {answer && answer.customers.length > 0 ? (
        <CommandGroup heading={t("palette.people")}>
          {answer.customers.map((person) => (
            <CommandItem
              key={person.id}
              value={`person ${person.id}`}
              icon={<Avatar initials={initialsOf(person.displayName)} size={20} />}
              detail={person.handles.map(({ channel, name }) => channels(channel).handle(name)).join(", ")}
              onSelect={() =>
                onGo(person.conversationId ? `/inbox/${person.conversationId}` : personHref(person))
              }
            >
              {person.displayName}
            </CommandItem>
          ))}
        </CommandGroup>
      ) : null}
      {answer && answer.data.length > 0 ? (
        <CommandGroup heading={t("palette.said")}>
          {answer.data.map((hit) => (
            <CommandItem
              key={hit.interaction.id}
              value={`said ${hit.interaction.id}`}
              icon={<ChannelMark icon={channels(hit.interaction.channel).icon} />}
              detail={
                <MarkedText segments={(hit.highlights.find(isMarked) ?? hit.highlights[0])?.segments ?? []} />
              }
              onSelect={() => onGo(hitHref(hit))}
            >
              {hit.customer.displayName}
            </CommandItem>
          ))}
        </CommandGroup>
      ) : null}
      <CommandGroup heading={t("palette.more")}>
        <CommandItem
          value="all results"
          icon={<Search />}
          onSelect={() => onGo(`/search?q=${encodeURIComponent(asked)}`)}
        >
          {t("palette.all", { asked })}
        </CommandItem>
      </CommandGroup>
    </>
  );
}
