"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Account, UpdateAccount } from "@/lib/accounts/schemas";
import type { Team } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { SignatureFields } from "./signature-fields";
import { TeamField } from "./team-field";

type Props = {
  account: Account;
  /** The provider sells plans. */
  hasPlans: boolean;
  reopenDays: number;
  teams: readonly Team[];
  change: (input: UpdateAccount) => Promise<ActionResult<void>>;
};

/** What an account is for, whose queue its words come to, how its answers are signed. */
export function AccountSettings({ account, hasPlans, reopenDays, teams, change }: Props) {
  const t = useTranslations("admin-accounts");
  const words = useTranslations("admin");
  const { run, busy, problem, isWrong } = useDeed();
  const [purpose, setPurpose] = useState(account.purpose);
  const [team, setTeam] = useState(account.team?.id ?? null);
  const [plan, setPlan] = useState(account.plan);
  const [symbol, setSymbol] = useState(account.signature.symbol);
  const [kind, setKind] = useState(account.signature.kind);
  const [isActive, setIsActive] = useState(account.isActive);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given: UpdateAccount = {
      accountId: account.id,
      displayName: String(form.get("displayName") ?? ""),
      reopenDays: Number(form.get("reopenDays") ?? 0),
      purpose,
      plan,
      isActive,
      teamId: team,
      signature: { symbol, kind },
    };
    void run(() => change(given), words("saved"));
  };

  return (
    <form onSubmit={submit} className="grid max-w-[720px] grid-cols-2 gap-4 phone:grid-cols-1" noValidate>
      <Field
        label={t("settings.displayName")}
        hint={t("settings.displayNameHint")}
        {...(isWrong("displayName") ? { error: t("settings.displayNameRule") } : {})}
      >
        {(control) => (
          <Input {...control} name="displayName" defaultValue={account.displayName} maxLength={80} required />
        )}
      </Field>
      <Field label={t("purpose.label")} hint={t(`purpose.${purpose}Hint`)}>
        {(control) => (
          <Select
            {...control}
            value={purpose}
            onChange={setPurpose}
            options={[
              { value: "care", label: t("purpose.care") },
              { value: "brand", label: t("purpose.brand") },
            ]}
          />
        )}
      </Field>
      <TeamField teams={teams} value={team} onChange={setTeam} />
      {hasPlans ? (
        <Field label={t("settings.plan")} hint={t(`settings.planHint.${plan}`)}>
          {(control) => (
            <Select
              {...control}
              value={plan}
              onChange={setPlan}
              options={[
                { value: "self_serve", label: t("settings.planName.self_serve") },
                { value: "enterprise", label: t("settings.planName.enterprise") },
              ]}
            />
          )}
        </Field>
      ) : null}
      <SignatureFields symbol={symbol} kind={kind} onSymbol={setSymbol} onKind={setKind} />
      <Field
        label={t("settings.reopenDays")}
        hint={t("settings.reopenHint")}
        {...(isWrong("reopenDays") ? { error: t("settings.reopenRule") } : {})}
      >
        {(control) => (
          <Input
            {...control}
            name="reopenDays"
            type="number"
            inputMode="numeric"
            min={0}
            max={90}
            defaultValue={reopenDays}
            className="figures max-w-28"
          />
        )}
      </Field>
      <div className="self-center">
        <Switch
          label={t("settings.isActive")}
          checked={isActive}
          onChange={(event) => setIsActive(event.target.checked)}
        />
        <p className="text-ink-3 text-meta">
          {isActive ? t("settings.activeHint") : t("settings.inactiveHint")}
        </p>
      </div>
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("settings.save")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}
