"use client";

import { ClipboardPaste, Inbox, Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { initialsOf } from "@/components/conversations/initials";
import { hitHref, personHref } from "@/components/search/hit-href";
import { MarkedText } from "@/components/search/marked-text";
import { useSearch } from "@/components/search/use-search";
import { Avatar } from "@/components/ui/avatar";
import { ChannelMark } from "@/components/ui/channel-mark";
import { CommandGroup, CommandItem, CommandPalette } from "@/components/ui/command-palette";
import type { Highlight } from "@/lib/search/schemas";
import { useDeskCommands } from "./desk-commands";
import { house, visibleTo, work } from "./nav";
import { useChannels } from "./use-channel";
import { useViewer } from "./viewer";

const KEYS = ["a", "s", "e", "r", "d", "n"] as const;
const EVERYWHERE = ["c"] as const;

const SHOWN = 6;

/** Everything by name: people who wrote, what to do here, where to go. */
export function Palette({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("desk");
  const channels = useChannels();
  const { role } = useViewer();
  const { openKeys, openPaste } = useDeskCommands();
  const [search, setSearch] = useState("");
  const asked = search.trim();
  const { search: found } = useSearch(asked, SHOWN);
  const answer = found.state === "ready" ? found.answer : found.state === "loading" ? found.before : null;
  const isInConversation = /^\/inbox\/[^/]+/.test(window.location.pathname);

  const done = (deed: () => void) => () => {
    onOpenChange(false);
    setTimeout(deed, 60);
  };
  const press = (key: string) => done(() => window.dispatchEvent(new KeyboardEvent("keydown", { key })));
  const fits = (text: string) => text.toLowerCase().includes(asked.toLowerCase());
  const keys = [...(isInConversation ? KEYS : []), ...EVERYWHERE].filter((key) =>
    fits(t(`palette.key.${key}`)),
  );
  const places = visibleTo([...work.slice(1), ...house], role).filter(({ key }) => fits(t(`nav.${key}`)));
  return (
    <CommandPalette
      open
      onOpenChange={onOpenChange}
      label={t("palette.label")}
      placeholder={t("palette.placeholder")}
      search={search}
      onSearchChange={setSearch}
      filter={false}
      empty={t(found.state === "loading" ? "palette.loading" : "palette.empty")}
      busy={found.state === "loading"}
    >
      {answer && answer.customers.length > 0 ? (
        <CommandGroup heading={t("palette.people")}>
          {answer.customers.map((person) => (
            <CommandItem
              key={person.id}
              value={`person ${person.id}`}
              icon={<Avatar initials={initialsOf(person.displayName)} size={20} />}
              detail={person.handles.map(({ channel, name }) => channels(channel).handle(name)).join(", ")}
              onSelect={done(() =>
                go(person.conversationId ? `/inbox/${person.conversationId}` : personHref(person)),
              )}
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
              onSelect={done(() => go(hitHref(hit)))}
            >
              {hit.customer.displayName}
            </CommandItem>
          ))}
        </CommandGroup>
      ) : null}
      {asked === "" ? null : (
        <CommandGroup heading={t("palette.more")}>
          <CommandItem
            value="all results"
            icon={<Search />}
            onSelect={done(() => window.location.assign(`/search?q=${encodeURIComponent(asked)}`))}
          >
            {t("palette.all", { asked })}
          </CommandItem>
        </CommandGroup>
      )}
      {keys.length > 0 || fits(t("keys.title"), t("palette.paste")) ? (
        <CommandGroup heading={t("palette.do")}>
          {keys.map((key) => (
            <CommandItem
              key={key}
              value={t(`palette.key.${key}`)}
              keys={key.toUpperCase()}
              onSelect={press(key)}
            >
              {t(`palette.key.${key}`)}
            </CommandItem>
          ))}
          {fits(t("palette.paste")) ? (
            <CommandItem value={t("palette.paste")} icon={<ClipboardPaste />} onSelect={done(openPaste)}>
              {t("palette.paste")}
            </CommandItem>
          ) : null}
          {fits(t("keys.title")) ? (
            <CommandItem value={t("keys.title")} icon={<Keyboard />} keys="?" onSelect={done(openKeys)}>
              {t("keys.title")}
            </CommandItem>
          ) : null}
        </CommandGroup>
      ) : null}
      {places.length > 0 || fits(t("nav.inbox")) ? (
        <CommandGroup heading={t("palette.go")}>
          {fits(t("nav.inbox")) ? (
            <CommandItem
              value={t("nav.inbox")}
              icon={<Inbox />}
              onSelect={done(() => window.location.assign("/inbox"))}
            >
              {t("nav.inbox")}
            </CommandItem>
          ) : null}
          {places.map(({ key, href, icon: Icon }) => (
            <CommandItem
              key={key}
              value={t(`nav.${key}`)}
              icon={<Icon />}
              onSelect={done(() => window.location.assign(href))}
            >
              {t(`nav.${key}`)}
            </CommandItem>
          ))}
        </CommandGroup>
      ) : null}
    </CommandPalette>
  );
}

const isMarked = ({ segments }: Highlight) => segments.some(({ isHit }) => isHit);

/** Within the inbox the page stays; elsewhere it is another one. */
function go(href: string): void {
  const isInbox = (path: string) => path.startsWith("/inbox");
  if (isInbox(window.location.pathname) && isInbox(href)) window.history.pushState(null, "", href);
  else window.location.assign(href);
}
