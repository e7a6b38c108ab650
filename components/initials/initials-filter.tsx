"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AccountChoice } from "./initials-acts";

const DESK = "desk";

type Props = { accounts: readonly AccountChoice[]; account: string | null; on: string | null };

/** Which account and day is looked at; the address holds it, so that it can be handed on. */
export function InitialsFilter({ accounts, account, on }: Props) {
  const t = useTranslations("initials.filter");
  const [chosen, setChosen] = useState(account ?? DESK);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get("on") ?? "");
    const query = new URLSearchParams({
      ...(chosen === DESK ? {} : { account: chosen }),
      ...(day ? { on: day } : {}),
    });
    window.location.assign(`/initials?${query}`);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <Field label={t("account")} className="w-52">
        {(control) => (
          <Select
            {...control}
            value={chosen}
            onChange={setChosen}
            options={[
              { value: DESK, label: t("everywhere") },
              ...accounts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      <Field label={t("on")} className="w-40">
        {(control) => (
          <Input
            {...control}
            name="on"
            type="date"
            min="2006-01-01"
            max="2099-12-31"
            defaultValue={on ?? ""}
          />
        )}
      </Field>
      <Button type="submit">{t("show")}</Button>
      {on ? (
        <a href={account ? `/initials?account=${account}` : "/initials"} className={buttonClass("ghost")}>
          {t("today")}
        </a>
      ) : null}
    </form>
  );
}
