"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Team } from "@/lib/agents/schemas";
import type { Alarm, AlarmKind, AlarmWish } from "@/lib/response-times/alarm-schemas";
import { type AlarmActs, wishOf } from "./alarm-acts";
import { CountField } from "./count-field";
import { PageField } from "./page-field";
import { PreviewLine } from "./preview-line";
import { ReceiverFields } from "./receiver-fields";
import { WhereField } from "./where-field";

const KINDS: readonly AlarmKind[] = ["oldest-waiting", "p90-over", "silent-channel", "ingest-delay"];
const ALL = "all";

type Props = {
  alarm: Alarm | null;
  teams: readonly Team[];
  mayWatchAll: boolean;
  acts: AlarmActs;
  onDone: () => void;
};

/** What is looked at, where, from when on it rings, and whom it tells; tried on last week before it is kept. */
export function AlarmForm({ alarm, teams, mayWatchAll, acts, onDone }: Props) {
  const t = useTranslations("alarms.form");
  const { run, busy, problem, isWrong } = useDeed();
  const [wish, setWish] = useState<AlarmWish>(() =>
    wishOf(alarm, mayWatchAll ? null : (teams[0]?.id ?? null)),
  );
  const change = (part: Partial<AlarmWish>) => setWish((before) => ({ ...before, ...part }));
  const isOfTurns = wish.kind === "p90-over" || wish.kind === "oldest-waiting";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => acts.keep({ id: alarm?.id ?? null, wish }), t("saved", { name: wish.name })))
      onDone();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      aria-label={alarm ? t("change", { name: alarm.name }) : t("new")}
      className="grid max-w-[720px] grid-cols-2 gap-4 py-3 phone:grid-cols-1"
      noValidate
    >
      <Field
        label={t("name")}
        className="col-span-full"
        {...(isWrong("wish.name") ? { error: t("nameRule") } : {})}
      >
        {(control) => (
          <Input
            {...control}
            value={wish.name}
            maxLength={120}
            onChange={(event) => change({ name: event.target.value })}
            required
          />
        )}
      </Field>
      <Field label={t("kind")} hint={t(`hint.${wish.kind}`)}>
        {(control) => (
          <Select
            {...control}
            value={wish.kind}
            onChange={(kind) =>
              change({ kind, usual: kind === "silent-channel" ? (wish.usual ?? 12) : null })
            }
            options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
        )}
      </Field>
      <CountField
        label={t("threshold")}
        value={wish.thresholdSeconds / 60}
        least={1}
        error={isWrong("wish.thresholdSeconds") ? t("thresholdRule") : undefined}
        onChange={(minutes) => change({ thresholdSeconds: Math.round(minutes * 60) })}
      />
      {wish.kind === "silent-channel" ? (
        <CountField
          label={t("usual")}
          value={wish.usual ?? 12}
          least={1}
          error={isWrong("wish.usual") ? t("usualRule") : undefined}
          onChange={(usual) => change({ usual: Math.round(usual) })}
        />
      ) : null}
      <WhereField wish={wish} isOfTurns={isOfTurns} change={change} />
      <Field label={t("team")}>
        {(control) => (
          <Select
            {...control}
            value={wish.teamId ?? ALL}
            onChange={(id) => change({ teamId: id === ALL ? null : id })}
            options={[
              ...(mayWatchAll || !isOfTurns ? [{ value: ALL, label: t("everyTeam") }] : []),
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      <CountField
        label={t("quiet")}
        hint={t("quietHint")}
        value={wish.quietMinutes}
        least={5}
        error={isWrong("wish.quietMinutes") ? t("quietRule") : undefined}
        onChange={(quietMinutes) => change({ quietMinutes: Math.round(quietMinutes) })}
      />
      <PageField wish={wish} change={change} />
      <ReceiverFields wish={wish} change={change} />
      <PreviewLine wish={wish} preview={acts.preview} />
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("save")}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {t("cancel")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}
