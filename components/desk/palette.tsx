"use client";

import { Inbox, Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { initialsOf } from "@/components/conversations/initials";
import { Avatar } from "@/components/ui/avatar";
import { CommandGroup, CommandItem, CommandPalette } from "@/components/ui/command-palette";
import type { Conversation } from "@/lib/conversations/schemas";
import { callApi } from "./api";
import { useDeskCommands } from "./desk-commands";
import { house, visibleTo, work } from "./nav";
import { useChannels } from "./use-channel";
import { useViewer } from "./viewer";

type Page = { data: readonly Conversation[] };
const KEYS = ["a", "s", "e", "r", "d", "n"] as const;
const EVERYWHERE = ["c"] as const;

/** Everything by name: people who wrote, what to do here, where to go. */
export function Palette({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("desk");
  const channels = useChannels();
  const { role } = useViewer();
  const { openKeys } = useDeskCommands();
  const [search, setSearch] = useState("");
  const [people, setPeople] = useState<readonly Conversation[] | null>(null);
  const isInConversation = /^\/inbox\/[^/]+/.test(window.location.pathname);

  useEffect(() => {
    const statuses = ["open", "waiting", "snoozed", "resolved"];
    Promise.all([
      callApi<Page>("/conversations", { query: { limit: 200 } }),
      callApi<Page>("/conversations", { query: { status: statuses, sort: "newest", limit: 200 } }),
    ]).then(
      ([open, newest]) => {
        const known = new Map([...newest.data, ...open.data].map((each) => [each.id, each]));
        setPeople([...known.values()]);
      },
      () => setPeople([]),
    );
  }, []);

  const done = (deed: () => void) => () => {
    onOpenChange(false);
    setTimeout(deed, 60);
  };
  const press = (key: string) => done(() => window.dispatchEvent(new KeyboardEvent("keydown", { key })));
  const asked = search.trim().toLowerCase();
  const fits = (...texts: readonly (string | null)[]) =>
    texts.some((text) => text?.toLowerCase().includes(asked));
  const named = (people ?? []).filter(({ customer }) => fits(customer.displayName, customer.handle));
  const said = (people ?? []).filter((each) => !named.includes(each) && fits(each.preview));
  const found = [...named, ...said].slice(0, 8);
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
      empty={people === null ? t("palette.loading") : t("palette.empty")}
      busy={people === null}
    >
      {found.length > 0 ? (
        <CommandGroup heading={t("palette.people")}>
          {found.map(({ id, customer, lastChannel, preview }) => {
            const handle = customer.handle ? channels(lastChannel).handle(customer.handle) : "";
            return (
              <CommandItem
                key={id}
                value={`${customer.displayName} ${id}`}
                icon={<Avatar initials={initialsOf(customer.displayName)} size={20} />}
                detail={[handle, preview].filter(Boolean).join(", ")}
                onSelect={done(() => window.history.pushState(null, "", `/inbox/${id}`))}
              >
                {customer.displayName}
              </CommandItem>
            );
          })}
        </CommandGroup>
      ) : null}
      {keys.length > 0 || fits(t("keys.title")) ? (
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
