"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/admin/use-deed";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Purpose } from "@/lib/customers/identity-schemas";
import { readCardLines, readFormLines } from "@/lib/integrations/rules/field-lines";
import type { Lookup } from "@/lib/integrations/schemas";
import { CalledFields } from "./called-fields";
import { DeclareDialog } from "./declare-dialog";
import type { IntegrationActs } from "./integration-acts";
import { LinesField } from "./lines-field";
import { ProofSelect } from "./proof-select";

type Props = {
  accountId: string;
  lookups: readonly Lookup[];
  acts: IntegrationActs;
  onClose: () => void;
};

/** Declares an action. */
export function ActionForm({ accountId, lookups, acts, onClose }: Props) {
  const t = useTranslations("integrations");
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [lookupId, setLookupId] = useState(lookups[0]?.id ?? "");
  const [formLines, setFormLines] = useState("");
  const [resultLines, setResultLines] = useState("");
  const [needsProof, setNeedsProof] = useState<Purpose | null>("person");
  const [limit, setLimit] = useState("");
  const [secret, setSecret] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { run, busy, problem } = useDeed();
  const submit = async () => {
    const form = readFormLines(formLines);
    const result = readCardLines(resultLines);
    setWrong([...(form ? [] : ["form"]), ...(result ? [] : ["result"])]);
    if (!form || !result) return;
    const dailyLimit = limit.trim() === "" ? null : Number(limit);
    const wish = { accountId, lookupId: lookupId || null, name, url, form, result, needsProof, dailyLimit };
    const done = await run(() => acts.addAction(wish), t("admin.added", { name }));
    if (done) setSecret(done.value.secret);
  };
  return (
    <DeclareDialog
      {...{ name, busy, problem, secret, onClose }}
      title={t("admin.addAction")}
      onSubmit={() => void submit()}
    >
      <CalledFields {...{ name, url }} onName={setName} onUrl={setUrl} />
      {lookups.length > 0 ? (
        <Field label={t("admin.lookup")}>
          {(control) => (
            <Select
              {...control}
              value={lookupId}
              onChange={setLookupId}
              options={lookups.map((each) => ({ value: each.id, label: each.name }))}
            />
          )}
        </Field>
      ) : null}
      <LinesField
        label={t("admin.form")}
        hint={t("admin.formHint")}
        error={wrong.includes("form") ? t("admin.formWrong") : undefined}
        value={formLines}
        onChange={setFormLines}
      />
      <LinesField
        label={t("admin.result")}
        hint={t("admin.fieldsHint")}
        error={wrong.includes("result") ? t("admin.fieldsWrong") : undefined}
        value={resultLines}
        onChange={setResultLines}
      />
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <ProofSelect value={needsProof} onChange={setNeedsProof} />
        <Field label={t("admin.limit")}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={limit}
              maxLength={3}
              onChange={(event) => setLimit(event.target.value)}
            />
          )}
        </Field>
      </div>
    </DeclareDialog>
  );
}
