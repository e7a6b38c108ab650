"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { LEFT_OUT_RULES } from "@/lib/listening/post-schemas";

/** Narrows the list by words and rule; what is asked stands in the address. */
export function LeftOutFinder({ q, rule }: { q: string; rule: string | undefined }) {
  const t = useTranslations("listening");
  return (
    <search aria-label={t("leftOut.find")}>
      <form action="/listening/left-out" className="flex flex-wrap items-end gap-3">
        <Field label={t("leftOut.words")} className="flex-1 basis-52">
          {(control) => <Input {...control} type="search" name="q" defaultValue={q} maxLength={200} />}
        </Field>
        <Field label={t("leftOut.rule")} className="basis-60">
          {(control) => (
            <select
              {...control}
              name="rule"
              defaultValue={rule ?? ""}
              className={`${inputClass} h-(--height-control) pr-2`}
            >
              <option value="">{t("leftOut.allRules")}</option>
              {LEFT_OUT_RULES.map((each) => (
                <option key={each} value={each}>
                  {t(`rules.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" icon={<Search aria-hidden="true" />}>
          {t("leftOut.search")}
        </Button>
        {q || rule ? (
          <a href="/listening/left-out" className={buttonClass("ghost")}>
            {t("leftOut.all")}
          </a>
        ) : null}
      </form>
    </search>
  );
}
