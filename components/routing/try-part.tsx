"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { RoutingRules, TriedRouting } from "@/lib/conversations/routing/routing-schemas";
import type { RoutingActs } from "./routing-choices";
import { listOf } from "./rule-draft";
import { useBecause } from "./use-because";

const KINDS = ["post", "direct_message", "email", "call"] as const;

/** "A post like this goes to Linda, because …". */
export function TryPart({ rules, tryRules }: { rules: RoutingRules; tryRules: RoutingActs["try"] }) {
  const t = useTranslations("routing");
  const because = useBecause();
  const { run, busy, problem } = useDeed();
  const [wish, setWish] = useState({ text: "", language: "", tier: "", tags: "" });
  const [kind, setKind] = useState<(typeof KINDS)[number]>("post");
  const [tried, setTried] = useState<TriedRouting | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { text, language, tier, tags } = wish;
    const done = await run(() =>
      tryRules({
        text,
        kind,
        language: language.trim().toLowerCase() || null,
        tier: tier.trim() || null,
        tags: listOf(tags),
        rules,
      }),
    );
    if (done) setTried(done.value);
  };
  const field = (name: "language" | "tier" | "tags") => (
    <Field label={t(`try.${name}`)}>
      {(control) => (
        <Input
          {...control}
          value={wish[name]}
          maxLength={name === "language" ? 8 : 80}
          onChange={({ target }) => setWish({ ...wish, [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3" noValidate>
      <Field label={t("try.text")}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={wish.text}
            maxLength={10_000}
            onChange={({ target }) => setWish({ ...wish, text: target.value })}
            className={`${inputClass} resize-y py-2`}
          />
        )}
      </Field>
      <div className="grid grid-cols-4 gap-3 phone:grid-cols-2">
        <Field label={t("try.kind")}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={setKind}
              options={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
            />
          )}
        </Field>
        {field("language")}
        {field("tier")}
        {field("tags")}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={busy}>
          {t("try.do")}
        </Button>
        <p role="status" className="min-w-0 flex-1 basis-60 text-body">
          {tried ? <Said tried={tried} reasons={because(tried.because)} /> : null}
        </p>
      </div>
      <Problem text={problem} />
    </form>
  );
}

function Said({ tried, reasons }: { tried: TriedRouting; reasons: string }) {
  const t = useTranslations("routing");
  const team = tried.team?.name ?? t("try.noTeam");
  if (!tried.rule) return t("try.none", { team });
  const rule = tried.rule.name;
  const where = tried.agent
    ? t("try.agent", { rule, team, agent: tried.agent.displayName })
    : t(tried.mode === "pull" ? "try.pull" : "try.nobody", { rule, team });
  return (
    <>
      <span className="font-semibold">{where}</span>
      {reasons ? <span className="text-ink-2">, {t("try.because", { reasons })}</span> : null}
    </>
  );
}
