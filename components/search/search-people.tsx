"use client";

import { useTranslations } from "next-intl";
import { initialsOf } from "@/components/conversations/initials";
import { useChannels } from "@/components/desk/use-channel";
import { Avatar } from "@/components/ui/avatar";
import type { FoundCustomer } from "@/lib/search/schemas";
import { personHref } from "./hit-href";

/** Whom the words name. */
export function SearchPeople({ people, onOpen }: { people: readonly FoundCustomer[]; onOpen: () => void }) {
  const t = useTranslations("search");
  const channels = useChannels();
  return (
    <section aria-label={t("people")} className="pt-4">
      <h2 className="px-2 pb-1 font-semibold text-ink-3 text-label">{t("people")}</h2>
      <ul className="grid grid-cols-2 gap-x-2 phone:grid-cols-1">
        {people.map((person) => (
          <li key={person.id} className="min-w-0">
            <a
              href={personHref(person)}
              data-result
              onClick={onOpen}
              className="flex min-h-11 items-center gap-3 rounded-control px-2 py-1 hover:bg-selected focus-visible:bg-selected"
            >
              <Avatar initials={initialsOf(person.displayName)} size={24} />
              <span className="min-w-0 flex-1">
                <bdi className="block truncate font-semibold text-body">{person.displayName}</bdi>
                <span className="block truncate text-ink-2 text-meta">
                  {person.handles.map(({ channel, name }) => channels(channel).handle(name)).join(" · ")}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
