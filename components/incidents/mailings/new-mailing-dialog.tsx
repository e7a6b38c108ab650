"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Mailing } from "@/lib/incidents/mailings/mailing-schemas";
import { STARTER_TEXTS, STARTERS, type Starter } from "@/lib/incidents/rules/letter/starter-texts";

type Props = {
  incidentId: string;
  /** Its words, people and offer are taken over. */
  from: Mailing | null;
  /** Which of the starters comes next by itself. */
  place: number;
  trigger: ReactNode;
};

/** Drafts a mailing and opens it; nothing is sent by it. */
export function NewMailingDialog({ incidentId, from, place, trigger }: Props) {
  const t = useTranslations("mailings");
  const router = useRouter();
  const form = useId();
  const first = STARTERS[Math.min(place, STARTERS.length - 1)] ?? "warning";
  const [starter, setStarter] = useState<Starter>(first);
  const [name, setName] = useState(from ? t("list.copy", { name: from.name }).slice(0, 120) : "");
  const { run, busy, problem } = useApiDeed();
  const shownName = name.trim() || (from ? "" : t(`create.starter.${starter}`));
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const words = from
      ? {
          texts: from.texts,
          purpose: from.purpose,
          accountId: from.account.id,
          fallbackLanguage: from.fallbackLanguage,
          audience: from.audience,
          makeGoodId: from.makeGoodId,
          perSecond: from.perSecond,
        }
      : { texts: { en: STARTER_TEXTS[starter] } };
    const body = { name: shownName, ...words };
    const done = await run<Mailing>(`/incidents/${incidentId}/mailings`, { method: "POST", body });
    if (done) router.push(`/incidents/${incidentId}/mailings/${done.value.id}`);
  };
  return (
    <Dialog
      title={from ? t("list.nextOf", { name: from.name }) : t("create.title")}
      closeLabel={t("create.close")}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{t("create.cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || shownName === ""}>
            {t("create.do")}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void create(event)} className="flex flex-col gap-4">
        {from ? null : (
          <Field label={t("create.start")}>
            {(control) => (
              <Select
                {...control}
                value={starter}
                onChange={setStarter}
                options={STARTERS.map((value) => ({ value, label: t(`create.starter.${value}`) }))}
              />
            )}
          </Field>
        )}
        <Field label={t("create.name")} hint={t("create.nameHint")}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              value={name}
              placeholder={from ? "" : t(`create.starter.${starter}`)}
              maxLength={120}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
