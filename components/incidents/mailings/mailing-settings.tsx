"use client";

import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { languageName, type MailingChoices, type MailingDraft } from "./mailing-draft";

type Props = {
  draft: MailingDraft;
  choices: MailingChoices;
  onChange(change: Partial<MailingDraft>): void;
};

const NONE = "none";
const WHOS = ["all", "unanswered", "unclaimed", "late"] as const;

/** Who it is from, whom it goes to, what it carries, and how quickly. */
export function MailingSettings({ draft, choices, onChange }: Props) {
  const t = useTranslations("mailings.settings");
  const purposes = useTranslations("mailings.purpose");
  const locale = useLocale();
  const { jobIds } = draft.audience;
  return (
    <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
      <Field label={t("name")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={draft.name}
            maxLength={120}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("purpose")} hint={t("purposeHint")}>
        {(control) => (
          <Select
            {...control}
            value={draft.purpose}
            onChange={(purpose) => onChange({ purpose })}
            options={(["service", "marketing"] as const).map((value) => ({ value, label: purposes(value) }))}
          />
        )}
      </Field>
      <Field label={t("who")}>
        {(control) => (
          <Select
            {...control}
            value={draft.audience.who}
            onChange={(who) => onChange({ audience: { ...draft.audience, who } })}
            options={WHOS.map((value) => ({ value, label: t(`whos.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t("offer")} hint={t("offerHint")}>
        {(control) => (
          <Select
            {...control}
            value={draft.makeGoodId ?? NONE}
            onChange={(value) => onChange({ makeGoodId: value === NONE ? null : value })}
            options={[
              { value: NONE, label: t("noOffer") },
              ...choices.offers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      <Field label={t("mailbox")} hint={t("mailboxHint")}>
        {(control) => (
          <Select
            {...control}
            value={draft.accountId}
            onChange={(accountId) => onChange({ accountId })}
            options={choices.mailboxes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field label={t("fallback")} hint={t("fallbackHint")}>
        {(control) => (
          <Select
            {...control}
            value={draft.fallbackLanguage}
            onChange={(fallbackLanguage) => onChange({ fallbackLanguage })}
            options={[...new Set([...Object.keys(draft.texts), draft.fallbackLanguage])].map((value) => ({
              value,
              label: languageName(value, locale),
            }))}
          />
        )}
      </Field>
      {choices.lists.length > 1 ? (
        <fieldset className="min-w-0">
          <legend className="font-medium text-meta">{t("lists")}</legend>
          {choices.lists.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={jobIds.includes(id)}
              onChange={() => {
                const kept = jobIds.filter((each) => each !== id);
                const next = kept.length === jobIds.length ? [...jobIds, id] : kept;
                onChange({ audience: { ...draft.audience, jobIds: next } });
              }}
            />
          ))}
          <p className="text-ink-3 text-meta">{t("listsHint")}</p>
        </fieldset>
      ) : null}
      <Field label={t("perSecond")}>
        {(control) => (
          <Input
            {...control}
            type="number"
            inputMode="numeric"
            min={1}
            max={1000}
            value={draft.perSecond}
            onChange={(event) => {
              const perSecond = Math.round(event.target.valueAsNumber);
              if (perSecond >= 1 && perSecond <= 1000) onChange({ perSecond });
            }}
          />
        )}
      </Field>
    </div>
  );
}
