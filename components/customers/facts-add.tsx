"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Fact, FactKind } from "@/lib/customers/fact-schemas";
import { useCall } from "./use-call";

const KINDS: readonly FactKind[] = ["order", "locator", "parcel", "tier", "language", "zone", "custom"];

type Props = { customerId: string; onAdded: (facts: readonly Fact[]) => void; onCancel: () => void };

/** One more fact of a person, private unless said otherwise. */
export function FactsAdd({ customerId, onAdded, onCancel }: Props) {
  const t = useTranslations("facts");
  const [kind, setKind] = useState<FactKind>("order");
  const [value, setValue] = useState("");
  const [label, setLabel] = useState("");
  const [isPrivate, setIsPrivate] = useState(true);
  const { run, busy, problem } = useCall();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = label.trim();
    const body = { kind, value, isPrivate, ...(kind === "custom" && name ? { label: name } : {}) };
    const done = await run(() =>
      callApi<{ data: Fact[] }>(`/customers/${customerId}/facts`, { method: "POST", body }),
    );
    if (done) onAdded(done.value.data);
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      aria-label={t("addTitle")}
      noValidate
      className="mt-2 flex flex-col gap-2 border-t pt-2"
    >
      <div className="grid grid-cols-2 gap-2">
        <Field label={t("fields.kind")}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={setKind}
              options={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
            />
          )}
        </Field>
        {kind === "custom" ? (
          <Field label={t("fields.label")}>
            {(control) => (
              <Input
                {...control}
                value={label}
                maxLength={80}
                onChange={(event) => setLabel(event.target.value)}
              />
            )}
          </Field>
        ) : null}
      </div>
      <Field label={t("fields.value")}>
        {(control) => (
          <Input
            {...control}
            value={value}
            maxLength={2000}
            autoComplete="off"
            autoFocus
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t("fields.isPrivate")}
        checked={isPrivate}
        onChange={(event) => setIsPrivate(event.target.checked)}
      />
      <Problem text={problem} />
      <div className="flex justify-end gap-2">
        <Button size={28} variant="ghost" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button size={28} type="submit" disabled={busy || value.trim() === ""}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
