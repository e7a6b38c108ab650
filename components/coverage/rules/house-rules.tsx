"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { Policy } from "@/lib/coverage/cover-schemas";
import type { RulesActs } from "./rules-acts";

const BOUNDS = {
  restHours: [0, 24],
  dailyHours: [1, 24],
  weeklyHours: [1, 168],
  daysInRow: [1, 31],
  noticeDays: [0, 90],
  handoverMinutes: [0, 120],
} as const;
const KEYS = Object.keys(BOUNDS) as (keyof typeof BOUNDS)[];
type Props = { policy: Policy; setPolicy: RulesActs["setPolicy"]; mayEdit: boolean };

/** What holds where no table does. What was typed stays when it is refused. */
export function HouseRules({ policy, setPolicy, mayEdit }: Props) {
  const t = useTranslations("work-rules");
  const { run, busy, problem } = useDeed();
  const [typed, setTyped] = useState<Partial<Record<keyof typeof BOUNDS, string>>>({});
  const [alone, setAlone] = useState(policy.nobodyAloneAtNight);
  const textOf = (key: keyof typeof BOUNDS) => typed[key] ?? String(policy[key]);
  const isWrong = (key: keyof typeof BOUNDS) => {
    const [least, most] = BOUNDS[key];
    const value = Number(textOf(key));
    return textOf(key).trim() === "" || !Number.isInteger(value) || value < least || value > most;
  };
  const isSame =
    KEYS.every((key) => textOf(key) === String(policy[key])) && alone === policy.nobodyAloneAtNight;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (KEYS.some(isWrong)) return;
    const given = Object.fromEntries(KEYS.map((key) => [key, Number(textOf(key))]));
    const change = { ...given, nobodyAloneAtNight: alone, changeNumber: policy.changeNumber };
    if (await run(() => setPolicy(change), t("saved"))) setTyped({});
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      <div className="grid grid-cols-3 gap-x-4 gap-y-3 phone:grid-cols-1">
        {KEYS.map((key) => (
          <Field
            key={key}
            label={t(`house.${key}`)}
            {...(isWrong(key)
              ? { error: t("house.wrong", { least: BOUNDS[key][0], most: BOUNDS[key][1] }) }
              : {})}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                disabled={!mayEdit}
                value={textOf(key)}
                onChange={({ target }) => setTyped({ ...typed, [key]: target.value })}
                className="figures"
              />
            )}
          </Field>
        ))}
        <Switch
          label={t("house.nobodyAloneAtNight")}
          checked={alone}
          disabled={!mayEdit}
          onChange={({ target }) => setAlone(target.checked)}
          className="self-end"
        />
      </div>
      <Problem text={problem} />
      {mayEdit ? (
        <Button type="submit" className="self-start" disabled={busy || isSame}>
          {t("house.save")}
        </Button>
      ) : null}
    </form>
  );
}
