"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { Asked } from "./handover-list";

const nativeClass = `${inputClass} h-(--height-control) pr-2`;

/** Narrows the list by words, agent, day and state; what is asked stands in the address. */
export function HandoverFinder({ asked }: { asked: Asked }) {
  const t = useTranslations("handovers.find");
  const { colleagues } = useViewer();
  const isNarrowed = asked.q || asked.agent || asked.on || asked.state !== "all";
  return (
    <search aria-label={t("label")}>
      <form action="/handovers" className="flex flex-wrap items-end gap-3">
        <Field label={t("words")} className="flex-1 basis-52">
          {(control) => (
            <Input
              {...control}
              type="search"
              name="q"
              defaultValue={asked.q}
              placeholder={t("wordsHint")}
              maxLength={200}
            />
          )}
        </Field>
        <Field label={t("agent")} className="basis-44">
          {(control) => (
            <select {...control} name="agent" defaultValue={asked.agent ?? ""} className={nativeClass}>
              <option value="">{t("anybody")}</option>
              {colleagues.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("on")} className="basis-36">
          {(control) => <Input {...control} type="date" name="on" defaultValue={asked.on ?? ""} />}
        </Field>
        <Field label={t("state")} className="basis-28">
          {(control) => (
            <select {...control} name="state" defaultValue={asked.state} className={nativeClass}>
              {(["all", "open", "past"] as const).map((state) => (
                <option key={state} value={state}>
                  {t(state)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" icon={<Search />}>
          {t("do")}
        </Button>
        {isNarrowed ? (
          <a href="/handovers" className={buttonClass("ghost")}>
            {t("clear")}
          </a>
        ) : null}
      </form>
    </search>
  );
}
