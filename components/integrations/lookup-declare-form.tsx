"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/admin/use-deed";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Purpose } from "@/lib/customers/identity-schemas";
import { readCardLines } from "@/lib/integrations/rules/field-lines";
import type { InputKind } from "@/lib/integrations/schemas";
import { CalledFields } from "./called-fields";
import { DeclareDialog } from "./declare-dialog";
import type { IntegrationActs } from "./integration-acts";
import { LinesField } from "./lines-field";
import { ProofSelect } from "./proof-select";

const KINDS: readonly InputKind[] = ["locator", "order", "tracking", "custom"];
type Props = { accountId: string; acts: IntegrationActs; onClose: () => void };

/** Declares a lookup. */
export function LookupDeclareForm({ accountId, acts, onClose }: Props) {
  const t = useTranslations("integrations");
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [inputKind, setInputKind] = useState<InputKind>("order");
  const [inputLabel, setInputLabel] = useState("");
  const [pattern, setPattern] = useState("");
  const [lines, setLines] = useState("");
  const [needsProof, setNeedsProof] = useState<Purpose | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { run, busy, problem } = useDeed();
  const submit = async () => {
    const fields = readCardLines(lines);
    setIsWrong(!fields || fields.length === 0);
    if (!fields || fields.length === 0) return;
    const wish = {
      ...{ accountId, name, url, inputKind, fields, needsProof, cacheSeconds: 60 },
      inputLabel: inputLabel.trim() || t(`admin.inputKinds.${inputKind}`),
      inputPattern: pattern.trim() || null,
    };
    const done = await run(() => acts.addLookup(wish), t("admin.added", { name }));
    if (done) setSecret(done.value.secret);
  };
  return (
    <DeclareDialog
      {...{ name, busy, problem, secret, onClose }}
      title={t("admin.addLookup")}
      onSubmit={() => void submit()}
    >
      <CalledFields {...{ name, url }} onName={setName} onUrl={setUrl} />
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <Field label={t("admin.input")}>
          {(control) => (
            <Select
              {...control}
              value={inputKind}
              onChange={setInputKind}
              options={KINDS.map((each) => ({ value: each, label: t(`admin.inputKinds.${each}`) }))}
            />
          )}
        </Field>
        <Field label={t("admin.inputLabel")}>
          {(control) => (
            <Input
              {...control}
              value={inputLabel}
              maxLength={80}
              placeholder={t(`admin.inputKinds.${inputKind}`)}
              onChange={(event) => setInputLabel(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label={t("admin.pattern")} hint={t("admin.patternHint")}>
        {(control) => (
          <Input
            {...control}
            value={pattern}
            maxLength={60}
            className="font-mono text-meta"
            onChange={(event) => setPattern(event.target.value)}
          />
        )}
      </Field>
      <LinesField
        label={t("admin.fields")}
        hint={t("admin.fieldsHint")}
        error={isWrong ? t("admin.fieldsWrong") : undefined}
        value={lines}
        rows={5}
        onChange={setLines}
      />
      <ProofSelect value={needsProof} onChange={setNeedsProof} />
    </DeclareDialog>
  );
}
