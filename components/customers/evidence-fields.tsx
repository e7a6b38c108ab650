"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio, RadioGroup } from "@/components/ui/radio";
import type { EvidenceInput } from "@/lib/customers/link-schemas";

const KINDS = ["quoted-address", "quoted-number", "same-record", "by-hand"] as const;

export type GivenEvidence = { kind: (typeof KINDS)[number]; value: string; words: string };

/** Whether enough is given to ask the server, which looks for it in what the person told us. */
export function isGiven({ kind, value, words }: GivenEvidence): boolean {
  return kind === "by-hand" ? words.trim() !== "" : value.trim() !== "";
}

export function evidenceOf({ kind, value, words }: GivenEvidence): EvidenceInput {
  const own = words.trim();
  return {
    kind,
    ...(kind === "by-hand" ? {} : { value: value.trim() }),
    ...(own === "" ? {} : { words: own }),
  };
}

/** What the person gave us that says both handles are theirs. */
export function EvidenceFields(props: { given: GivenEvidence; onGiven: (given: GivenEvidence) => void }) {
  const { given, onGiven } = props;
  const t = useTranslations("links");
  const isByHand = given.kind === "by-hand";
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup label={t("dialog.kind")}>
        {KINDS.map((kind) => (
          <Radio
            key={kind}
            name="evidence"
            value={kind}
            checked={kind === given.kind}
            onChange={() => onGiven({ ...given, kind })}
            label={t(`dialog.kinds.${kind}`)}
          />
        ))}
      </RadioGroup>
      <Field
        label={t(isByHand ? "dialog.words" : "dialog.value")}
        hint={t(isByHand ? "dialog.wordsHint" : "dialog.valueHint")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={isByHand ? 300 : 200}
            value={isByHand ? given.words : given.value}
            onChange={({ target }) =>
              onGiven(isByHand ? { ...given, words: target.value } : { ...given, value: target.value })
            }
          />
        )}
      </Field>
    </div>
  );
}
