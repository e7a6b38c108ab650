"use client";

import { ChevronDown, Dices } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { initialsOf } from "./initials-of";
import { makeUpUsername } from "./made-up";
import { USERNAME } from "./words";

type Props = {
  username: string;
  name: string;
  followers: number | null;
  people: readonly { username: string; name: string }[];
  onPerson: (username: string) => void;
};

/** Who holds the phone: anyone who wrote before, or anyone made up. */
export function PhonePerson({ username, name, followers, people, onPerson }: Props) {
  const t = useTranslations("sandbox.person");
  const [open, setOpen] = useState(false);
  const choose = (next: string) => {
    setOpen(false);
    onPerson(next);
  };
  return (
    <div className="flex shrink-0 items-center gap-3 border-b px-4 pt-2 pb-3">
      <Avatar initials={initialsOf(name)} size={24} />
      <div className="min-w-0 flex-1">
        <Popover
          label={t("choose")}
          width="form"
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button
              type="button"
              aria-label={t("change", { username })}
              className="flex max-w-full items-center gap-1 rounded-chip font-semibold text-body phone:min-h-11"
            >
              <span className="truncate">@{username}</span>
              <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
            </button>
          }
        >
          <PersonForm people={people} onPerson={choose} />
        </Popover>
        <p className="truncate text-ink-3 text-meta">
          {followers === null ? t("madeUp") : t("followers", { name, followers })}
        </p>
      </div>
      <IconButton label={t("makeUp")} icon={<Dices />} onClick={() => onPerson(makeUpUsername())} />
    </div>
  );
}

function PersonForm({ people, onPerson }: Pick<Props, "people" | "onPerson">) {
  const t = useTranslations("sandbox.person");
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim().replace(/^@/, "");
    if (USERNAME.test(name)) onPerson(name);
    else setIsWrong(true);
  };
  return (
    <div className="flex flex-col gap-3">
      <form onSubmit={submit} className="flex items-start gap-2" noValidate>
        <Field
          label={t("username")}
          {...(isWrong ? { error: t("usernameRule") } : { hint: t("hint") })}
          className="flex-1"
        >
          {(control) => (
            <Input
              {...control}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setIsWrong(false);
              }}
              placeholder="@jo_at_gate_4"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
            />
          )}
        </Field>
        <Button type="submit" disabled={typed.trim() === ""} className="mt-5">
          {t("become")}
        </Button>
      </form>
      {people.length > 0 ? (
        <ul aria-label={t("lately")} className="-mx-2 max-h-64 overflow-y-auto">
          {people.map((person) => (
            <li key={person.username}>
              <Button
                variant="ghost"
                size={28}
                className="w-full justify-start"
                onClick={() => onPerson(person.username)}
              >
                <span className="truncate text-ink">{person.name}</span>
                <span className="truncate font-normal text-ink-3">@{person.username}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
