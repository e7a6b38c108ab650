"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

const ANY = "any";

export type AuditWish = Readonly<{
  actor: string;
  action: string;
  subjectId: string;
  /** Days, as the reader's zone counts them. */
  from: string;
  to: string;
}>;

type Props = {
  wish: AuditWish;
  actors: readonly { id: string; displayName: string }[];
  nouns: readonly string[];
  /** The same entries as CSV. */
  exportHref: string;
};

/** What part of the audit is shown; the address holds it, so that it can be handed on. */
export function AuditFilters({ wish, actors, nouns, exportHref }: Props) {
  const t = useTranslations("admin-audit");
  const [actor, setActor] = useState(wish.actor || ANY);
  const [noun, setNoun] = useState(wish.action || ANY);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const query = new URLSearchParams();
    const put = (name: string, value: string) =>
      value && value !== ANY ? query.set(name, value) : undefined;
    put("actor", actor);
    put("action", noun);
    for (const name of ["subjectId", "from", "to"]) put(name, String(form.get(name) ?? "").trim());
    window.location.assign(`/audit?${query}`);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <Field label={t("filter.actor")} className="w-36">
        {(control) => (
          <Select
            {...control}
            value={actor}
            onChange={setActor}
            options={[
              { value: ANY, label: t("filter.anybody") },
              ...actors.map(({ id, displayName }) => ({ value: id, label: displayName })),
            ]}
          />
        )}
      </Field>
      <Field label={t("filter.about")} className="w-36">
        {(control) => (
          <Select
            {...control}
            value={noun}
            onChange={setNoun}
            options={[
              { value: ANY, label: t("filter.anything") },
              ...nouns.map((value) => ({
                value,
                label: t.has(`noun.${value}`) ? t(`noun.${value}`) : value,
              })),
            ]}
          />
        )}
      </Field>
      <Field label={t("filter.subjectId")} className="w-32">
        {(control) => (
          <Input
            {...control}
            name="subjectId"
            defaultValue={wish.subjectId}
            maxLength={80}
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={t("filter.from")} className="w-36">
        {(control) => <Input {...control} name="from" type="date" defaultValue={wish.from} />}
      </Field>
      <Field label={t("filter.to")} className="w-36">
        {(control) => <Input {...control} name="to" type="date" defaultValue={wish.to} />}
      </Field>
      <Button type="submit">{t("filter.show")}</Button>
      <a href="/audit" className={buttonClass("ghost")}>
        {t("filter.clear")}
      </a>
      <span className="flex-1" />
      <a href={exportHref} download className={buttonClass("plain")}>
        <Download aria-hidden="true" />
        {t("export")}
      </a>
    </form>
  );
}
