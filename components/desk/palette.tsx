"use client";

import { ClipboardPaste, Inbox, Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { openCall } from "@/components/calls/open-call";
import { PaletteFound } from "@/components/search/palette-found";
import { useSearch } from "@/components/search/use-search";
import { CommandGroup, CommandItem, CommandPalette } from "@/components/ui/command-palette";
import { useDeskCommands } from "./desk-commands";
import { house, team, visibleTo, work } from "./nav";
import { useViewer } from "./viewer";

const KEYS = ["a", "s", "e", "r", "d", "n"] as const;
const EVERYWHERE = ["c"] as const;

const SHOWN = 6;

/** Everything by name: people who wrote, what to do here, where to go. */
export function Palette({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("desk");
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
  const fits = (...texts: readonly string[]) =>
    texts.some((text) => text.toLowerCase().includes(asked.toLowerCase()));
  const keys = [...(isInConversation ? KEYS : []), ...EVERYWHERE].filter((key) =>
    fits(t(`palette.key.${key}`)),
  );
  const places = visibleTo([...work.slice(1), ...team, ...house], role).filter(({ key }) =>
    fits(t(`nav.${key}`)),
  );
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
      <PaletteFound answer={answer} asked={asked} onGo={(href) => done(() => go(href))()} />
      {keys.length > 0 || fits(t("keys.title"), t("palette.paste")) ? (
        <CommandGroup heading={t("palette.do")}>
          {keys.map((key) => (
            <CommandItem
              key={key}
              value={t(`palette.key.${key}`)}
              keys={key.toUpperCase()}
              onSelect={key === "c" ? done(() => openCall()) : press(key)}
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

/** Within the inbox the page stays; elsewhere it is another one. */
function go(href: string): void {
  const isInbox = (path: string) => path.startsWith("/inbox");
  if (isInbox(window.location.pathname) && isInbox(href)) window.history.pushState(null, "", href);
  else window.location.assign(href);
}
