"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio, RadioGroup } from "@/components/ui/radio";
import type { CallDraft } from "@/lib/conversations/call-schemas";
import { useLookup, usePersonName } from "./use-lookup";

type Props = {
  draft: CallDraft;
  /** The line's own call: number and person stand. */
  isFixed: boolean;
  error: string | undefined;
  onEdit: (part: Partial<CallDraft>) => void;
};

/** The number, in any notation, and who of those known by it was on the phone. */
export function CallSpeaker({ draft, isFixed, error, onEdit }: Props) {
  const t = useTranslations("calls");
  const { number, accountId, customerId } = draft;
  const lookup = useLookup(isFixed ? "" : number, accountId);
  const [isElse, setIsElse] = useState(draft.newPerson !== "");
  const people = lookup?.people ?? [];
  const isAmong = people.some((person) => person.customerId === customerId);
  const outside = usePersonName(isAmong ? null : customerId);
  const first = people[0]?.customerId;

  useEffect(() => {
    if (first && !isAmong && !isElse) onEdit({ customerId: first });
  }, [first, isAmong, isElse, onEdit]);

  if (isFixed) {
    return (
      <p className="text-body">
        <bdi className="font-semibold">{outside ?? (number || t("noNumber"))}</bdi>
        {outside && number ? <bdi className="figures text-ink-2"> · {number}</bdi> : null}
      </p>
    );
  }
  const hint = lookup
    ? lookup.isNumber
      ? people.length === 0 && !outside
        ? t("speaker.nobody", { number: lookup.formatted })
        : lookup.formatted
      : t("speaker.notANumber")
    : undefined;
  const isChoice = people.length > 0 || (outside !== null && lookup !== null);
  return (
    <>
      <Field label={t("speaker.number")} error={error} hint={hint}>
        {(field) => (
          <Input
            {...field}
            data-first
            type="tel"
            dir="ltr"
            autoComplete="off"
            value={number}
            maxLength={60}
            onChange={(event) => onEdit({ number: event.target.value })}
          />
        )}
      </Field>
      {isChoice ? (
        <RadioGroup label={t("speaker.who")} className="flex-col">
          {people.map((person) => (
            <Radio
              key={person.customerId}
              name="speaker"
              label={<bdi className="min-w-0 truncate">{person.displayName}</bdi>}
              checked={!isElse && person.customerId === customerId}
              onChange={() => {
                setIsElse(false);
                onEdit({ customerId: person.customerId, newPerson: "" });
              }}
            />
          ))}
          {people.length === 0 && outside ? (
            <Radio
              name="speaker"
              label={<bdi className="min-w-0 truncate">{outside}</bdi>}
              checked={!isElse}
              onChange={() => {
                setIsElse(false);
                onEdit({ newPerson: "" });
              }}
            />
          ) : null}
          <Radio name="speaker" label={t("speaker.else")} checked={isElse} onChange={() => setIsElse(true)} />
        </RadioGroup>
      ) : null}
      {isElse ? (
        <Field label={t("speaker.name")}>
          {(field) => (
            <Input
              {...field}
              dir="auto"
              value={draft.newPerson}
              maxLength={120}
              onChange={(event) => onEdit({ newPerson: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
