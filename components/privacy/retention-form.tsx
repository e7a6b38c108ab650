"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import {
  type Retention,
  type RetentionKind,
  type RetentionPreview,
  retentionKinds,
  type SetRetention,
} from "@/lib/privacy/schemas";

type Props = {
  retention: Retention;
  preview: (days: SetRetention) => Promise<ActionResult<RetentionPreview>>;
  save: (days: SetRetention) => Promise<ActionResult<Retention>>;
};

/** How many days the content of each kind is kept, with what tonight would take. */
export function RetentionForm({ retention, preview, save }: Props) {
  const t = useTranslations("privacy.retention");
  const deed = useDeed();
  const [days, setDays] = useState(() => shown(retention.days));
  const [seen, setSeen] = useState<RetentionPreview | null>(null);
  const wish = (): SetRetention =>
    Object.fromEntries(
      retentionKinds.map((kind) => [kind, days[kind].trim() === "" ? null : Number(days[kind])]),
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await deed.run(() => save(wish()), t("saved"));
  };
  const look = async () => {
    const result = await deed.run(() => preview(wish()));
    if (result) setSeen(result.value);
  };
  return (
    <AdminPart id="retention" title={t("title")} lead={t("lead")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-3">
          {retentionKinds.map((kind) => (
            <Field
              key={kind}
              label={t(`kind.${kind}`)}
              className="w-32"
              {...(deed.isWrong(kind) ? { error: t("hint") } : {})}
            >
              {(control) => (
                <span className="flex items-center gap-1.5">
                  <Input
                    {...control}
                    inputMode="numeric"
                    pattern="[0-9]*"
                    maxLength={5}
                    placeholder={t("forEver")}
                    aria-label={t("days", { kind: t(`kind.${kind}`) })}
                    value={days[kind]}
                    onChange={(event) => {
                      setDays((now) => ({ ...now, [kind]: event.target.value }));
                      setSeen(null);
                    }}
                    className="figures"
                  />
                  <span className="text-ink-3 text-meta">{t("unit")}</span>
                </span>
              )}
            </Field>
          ))}
        </div>
        <p className="text-ink-3 text-meta">
          {t("hint")} <LastRun retention={retention} />
        </p>
        {seen ? <Preview seen={seen} /> : null}
        <Problem text={deed.problem} />
        <div className="flex gap-2">
          <Button onClick={() => void look()} disabled={deed.busy}>
            {t("preview")}
          </Button>
          <Button type="submit" variant="solid" disabled={deed.busy}>
            {t("save")}
          </Button>
        </div>
      </form>
    </AdminPart>
  );
}

function shown(days: Retention["days"]): Record<RetentionKind, string> {
  const entries = retentionKinds.map((kind) => [kind, days[kind] === null ? "" : String(days[kind])]);
  return Object.fromEntries(entries) as Record<RetentionKind, string>;
}

function Preview({ seen }: { seen: RetentionPreview }) {
  const t = useTranslations("privacy.retention");
  return (
    <div role="status" className="rounded-card bg-chip px-3 py-2 text-body">
      <p className="font-semibold">{t("previewTitle")}</p>
      <p className="figures">
        <Counts counts={seen.counts} none={t("previewNone")} />
      </p>
      {seen.held > 0 ? <p className="figures text-ink-2">{t("held", { count: seen.held })}</p> : null}
      {seen.open > 0 ? <p className="figures text-ink-2">{t("open", { count: seen.open })}</p> : null}
    </div>
  );
}

function LastRun({ retention: { lastRun } }: { retention: Retention }) {
  const t = useTranslations("privacy.retention");
  if (!lastRun) return t("neverRun");
  return (
    <>
      {t("lastRun")} <When at={lastRun.startedAt} />, <Counts counts={lastRun.counts} none={t("lastNone")} />
    </>
  );
}

function Counts({ counts, none }: { counts: Readonly<Record<string, number>>; none: string }) {
  const t = useTranslations("privacy.retention");
  const some = retentionKinds.filter((kind) => (counts[kind] ?? 0) > 0);
  if (some.length === 0) return none;
  return some
    .map((kind) => t("previewCount", { count: counts[kind] ?? 0, kind: t(`kind.${kind}`) }))
    .join(", ");
}
