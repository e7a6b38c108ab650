"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ShownOnce } from "@/components/admin/shown-once";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RouteKind } from "@/lib/coverage/rules/page-routes";
import type { ReachActs } from "./reach-acts";

const KINDS: readonly RouteKind[] = ["push", "mail", "sms", "voice", "webhook"];

type Props = { has: readonly RouteKind[]; add: ReachActs["add"] };

/** The desk and one's mail with one click; a number or a webhook with what it needs. */
export function AddWay({ has, add }: Props) {
  const t = useTranslations("on-call.own");
  const [kind, setKind] = useState<RouteKind | null>(null);
  const [target, setTarget] = useState("");
  const [secret, setSecret] = useState<string | null>(null);
  const { run, busy, problem, clear } = useDeed();
  const offered = KINDS.filter((each) => !((each === "push" || each === "mail") && has.includes(each)));
  const keep = async (chosen: RouteKind, where: string) => {
    const added = await run(() => add({ kind: chosen, target: where }), t("added"));
    if (!added) return;
    setSecret(added.value.secret);
    setKind(null);
    setTarget("");
  };
  const choose = (chosen: RouteKind) => {
    clear();
    setSecret(null);
    if (chosen === "push" || chosen === "mail") void keep(chosen, "");
    else setKind(chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind) void keep(kind, target);
  };
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1 font-medium text-meta">{t("adds")}</legend>
        {offered.map((each) => (
          <Button key={each} size={28} disabled={busy} onClick={() => choose(each)}>
            {t(`add.${each}`)}
          </Button>
        ))}
      </fieldset>
      {kind ? (
        <form onSubmit={submit} className="flex flex-wrap items-end gap-2" noValidate>
          <Field
            label={kind === "webhook" ? t("url") : t("number")}
            hint={kind === "webhook" ? t("urlHint") : t("numberHint")}
            className="basis-80"
          >
            {(control) => (
              <Input
                {...control}
                value={target}
                inputMode={kind === "webhook" ? "url" : "tel"}
                onChange={(event) => setTarget(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" variant="solid" disabled={busy || target.trim() === ""}>
            {t("do")}
          </Button>
          <Button variant="ghost" onClick={() => setKind(null)}>
            {t("cancel")}
          </Button>
        </form>
      ) : null}
      <Problem text={problem} />
      {secret ? <ShownOnce label={t("secret")} hint={t("secretHint")} value={secret} /> : null}
    </div>
  );
}
