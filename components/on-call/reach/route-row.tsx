"use client";

import { Globe, Mail, MessageSquare, Monitor, Phone } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PageRouteView } from "@/lib/coverage/on-call-schemas";
import type { ReachActs } from "./reach-acts";

const MARKS = { push: Monitor, mail: Mail, webhook: Globe, sms: MessageSquare, voice: Phone };

/** One way: whether it works, when it was last tried, its code while it is not proved. */
export function RouteRow({ route, acts }: { route: PageRouteView; acts: ReachActs }) {
  const t = useTranslations("on-call.own");
  const log = useTranslations("on-call.log");
  const format = useFormatter();
  const { run, busy, problem } = useDeed();
  const { id, kind, target, fault, lastAt, lastState } = route;
  const Mark = MARKS[kind];
  const name = target || t(`add.${kind}`);
  const tried =
    lastAt && lastState && log.has(`step.${lastState}`)
      ? t("last", {
          state: log(`step.${lastState}`),
          at: format.dateTime(new Date(lastAt), {
            weekday: "short",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          }),
        })
      : t("untried");
  return (
    <li className="border-b py-2 text-body">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Mark aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 basis-48 font-medium [overflow-wrap:anywhere]">
          {name}
          {target ? <span className="font-normal text-ink-3"> {t(`add.${kind}`)}</span> : null}
        </span>
        <span className={fault ? "text-red" : "text-ink-3"}>
          {fault ? t(fault) : lastState === "sent" ? `${t("works")}, ${tried}` : tried}
        </span>
        <Button
          size={28}
          variant="ghost"
          disabled={busy}
          aria-label={t("removeOf", { way: name })}
          onClick={() => void run(() => acts.remove({ id }), t("removed"))}
        >
          {t("remove")}
        </Button>
      </div>
      {fault === "unverified" ? <CodeForm route={route} acts={acts} /> : null}
      <Problem text={problem} />
    </li>
  );
}

function CodeForm({ route: { id, target }, acts }: { route: PageRouteView; acts: ReachActs }) {
  const t = useTranslations("on-call.own");
  const [code, setCode] = useState("");
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() => acts.prove({ id, code }), t("verified"));
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="mt-2 flex flex-wrap items-start gap-2 pl-7"
      noValidate
    >
      <Field label={t("code")} hint={t("codeHint", { target })}>
        {(control) => (
          <Input
            {...control}
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            className="figures w-32"
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="solid" className="mt-5" disabled={busy || code.length !== 6}>
        {t("verify")}
      </Button>
      <Button
        className="mt-5"
        disabled={busy}
        onClick={() => void run(() => acts.again({ id }), t("sentAgain"))}
      >
        {t("again")}
      </Button>
      <div className="basis-full">
        <Problem text={problem} />
      </div>
    </form>
  );
}
