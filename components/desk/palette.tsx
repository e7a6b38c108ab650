"use client";

import { ClipboardPaste, Inbox, Keyboard, MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { openCall } from "@/components/calls/open-call";
import { PaletteFound } from "@/components/search/palette-found";
import { useSearch } from "@/components/search/use-search";
import { CommandGroup, CommandItem, CommandPalette } from "@/components/ui/command-palette";
import { type DeskActionId, deskActions, keyOf } from "@/lib/agents/rules/desk-keys";
import { askMacro } from "./ask-macro";
import { useDeskCommands } from "./desk-commands";
import { keySigns, useKeyOf } from "./key-words";
import { house, team, visibleTo, work } from "./nav";
import { FIRST_ACTIONS, NOT_LISTED } from "./palette-actions";
import { hasKey, runKey } from "./use-keys";
import { usePaletteMacros } from "./use-palette-macros";
import { useViewer } from "./viewer";

const SHOWN = 6;
/** The palette has given the focus back by then. */
const AFTER_MS = 60;

/** Everything by name: people who wrote, macros, what to do here, where to go. */
export function Palette({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("desk");
  const { role } = useViewer();
  const keyNow = useKeyOf();
  const { openKeys, openPaste } = useDeskCommands();
  const [search, setSearch] = useState("");
  const asked = search.trim();
  const { search: found } = useSearch(asked, SHOWN);
  const answer = found.state === "ready" ? found.answer : found.state === "loading" ? found.before : null;
  const isInConversation = /^\/inbox\/[^/]+/.test(window.location.pathname);
  const macros = usePaletteMacros(asked, isInConversation);

  const done = (deed: () => void) => () => {
    onOpenChange(false);
    setTimeout(deed, AFTER_MS);
  };
  const fits = (...texts: readonly string[]) =>
    texts.some((text) => text.toLowerCase().includes(asked.toLowerCase()));
  const isHere = (id: DeskActionId) => id === "logCall" || hasKey(keyOf(id));
  const actions = (asked === "" ? FIRST_ACTIONS : deskActions.map(({ id }) => id)).filter(
    (id) => !NOT_LISTED.includes(id) && isHere(id) && fits(t(`actions.${id}`)),
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
      {macros.length > 0 ? (
        <CommandGroup heading={t("palette.macros")}>
          {macros.map(({ id, name, short }) => (
            <CommandItem
              key={id}
              value={`macro ${id}`}
              icon={<MessageSquareText />}
              detail={short ? `;${short.replace(/^;/, "")}` : undefined}
              onSelect={done(() => askMacro({ id, name }))}
            >
              {name}
            </CommandItem>
          ))}
        </CommandGroup>
      ) : null}
      {actions.length > 0 || fits(t("keys.title"), t("palette.paste")) ? (
        <CommandGroup heading={t("palette.do")}>
          {actions.map((id) => (
            <CommandItem
              key={id}
              value={`action ${id}`}
              keys={keySigns(keyNow(id)).join(" ")}
              onSelect={done(id === "logCall" ? openCall : () => runKey(keyOf(id)))}
            >
              {t(`actions.${id}`)}
            </CommandItem>
          ))}
          {fits(t("palette.paste")) ? (
            <CommandItem value={t("palette.paste")} icon={<ClipboardPaste />} onSelect={done(openPaste)}>
              {t("palette.paste")}
            </CommandItem>
          ) : null}
          {fits(t("keys.title")) ? (
            <CommandItem
              value={t("keys.title")}
              icon={<Keyboard />}
              keys={keyNow("keys")}
              onSelect={done(openKeys)}
            >
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
