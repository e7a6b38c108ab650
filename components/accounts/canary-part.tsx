"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { CanaryView } from "@/lib/accounts/canary-schemas";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  canary: CanaryView;
  set: (input: { accountId: string; isOn: boolean; everyMinutes: number }) => Promise<ActionResult<void>>;
  want: (input: { accountId: string }) => Promise<ActionResult<void>>;
};

/** The account's messages to itself: how the newest did, how often they go, what they do, or why none can. */
export function CanaryPart({ canary, set, want }: Props) {
  const t = useTranslations("admin-accounts.canary");
  const { run, busy, problem, isWrong } = useDeed();
  const [isOn, setIsOn] = useState(canary.isOn);
  const { accountId, way, obstacle, day } = canary;
  if (way === null) return <p className="max-w-[72ch] text-body text-ink-2">{t("obstacle.no-way")}</p>;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const everyMinutes = Number(new FormData(event.currentTarget).get("everyMinutes"));
    void run(() => set({ accountId, isOn, everyMinutes }), t("saved"));
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-body">
        <LastCanary last={canary.last} />
        {day.n > 0 && day.p50Seconds !== null && day.maxSeconds !== null ? (
          <span className="text-ink-2">
            {" "}
            {t("day", { n: day.n, half: day.p50Seconds.toFixed(1), most: day.maxSeconds.toFixed(1) })}
          </span>
        ) : null}
      </p>
      {obstacle ? <p className="max-w-[72ch] text-body text-red">{t(`obstacle.${obstacle}`)}</p> : null}
      <form onSubmit={submit} className="flex flex-wrap items-end gap-4" noValidate>
        <Switch label={t("on")} checked={isOn} onChange={(event) => setIsOn(event.target.checked)} />
        <Field
          label={t("every")}
          className="w-28"
          {...(isWrong("everyMinutes") ? { error: t("everyRule") } : {})}
        >
          {(control) => (
            <Input
              {...control}
              name="everyMinutes"
              type="number"
              inputMode="numeric"
              min={1}
              max={1440}
              defaultValue={canary.everyMinutes}
              className="figures max-w-28"
            />
          )}
        </Field>
        <Button type="submit" disabled={busy}>
          {t("save")}
        </Button>
        <Button
          variant="ghost"
          disabled={busy || obstacle !== null}
          onClick={() => void run(() => want({ accountId }), t("wanted"))}
        >
          {t("now")}
        </Button>
      </form>
      <p className="max-w-[72ch] text-ink-3 text-meta">{t(`does.${way}`)}</p>
      <Problem text={problem} />
    </div>
  );
}

function LastCanary({ last }: Pick<CanaryView, "last">) {
  const t = useTranslations("admin-accounts.canary");
  if (!last) return <span className="text-ink-2">{t("none")}</span>;
  if (last.state === "returned")
    return (
      <>
        {t("returned", { seconds: (last.delaySeconds ?? 0).toFixed(1) })}{" "}
        <When at={last.startedAt} look="distance" />
        {"."}
      </>
    );
  return (
    <span className={last.state === "under-way" ? "text-ink-2" : "text-red"}>
      {t(last.state)} <When at={last.startedAt} look="distance" />
      {"."}
    </span>
  );
}
