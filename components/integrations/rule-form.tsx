"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/admin/use-deed";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { PURPOSES, type Purpose } from "@/lib/customers/identity-schemas";
import { DeclareDialog } from "./declare-dialog";
import type { IntegrationActs } from "./integration-acts";

type Props = { accountId: string; acts: IntegrationActs; onClose: () => void };

/** Declares what proves a person for what. */
export function RuleForm({ accountId, acts, onClose }: Props) {
  const t = useTranslations("integrations");
  const words = useTranslations("facts");
  const [proves, setProves] = useState<Purpose>("person");
  const [text, setText] = useState("");
  const { run, busy, problem } = useDeed();
  const name = words(`identity.proves.${proves}`);
  const submit = async () => {
    const evidence = text
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "");
    if (await run(() => acts.addRule({ accountId, proves, evidence }), t("admin.added", { name }))) onClose();
  };
  return (
    <DeclareDialog
      {...{ name, busy, problem, onClose }}
      secret={null}
      title={t("admin.addRule")}
      onSubmit={() => void submit()}
    >
      <Field label={t("admin.proves")}>
        {(control) => (
          <Select
            {...control}
            value={proves}
            onChange={setProves}
            options={PURPOSES.map((each) => ({ value: each, label: words(`identity.proves.${each}`) }))}
          />
        )}
      </Field>
      <Field label={t("admin.evidence")} hint={t("admin.evidenceHint")}>
        {(control) => (
          <Input
            {...control}
            value={text}
            maxLength={400}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </DeclareDialog>
  );
}
