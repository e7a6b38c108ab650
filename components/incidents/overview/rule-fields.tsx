"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { AccountChecks } from "./account-checks";
import type { Named } from "./overview-acts";
import { FACT_KINDS, type RuleDraft } from "./rule-draft";

type Props = {
  draft: RuleDraft;
  queries: readonly Named[];
  onPut: (part: Partial<RuleDraft>) => void;
};
const select = `${inputClass} h-(--height-control) pr-2`;

/** Everything a rule may name; what is left empty does not matter. */
export function RuleFields({ draft, queries, onPut }: Props) {
  const t = useTranslations("incident-overview.rules");
  const terms = (key: "anyOf" | "allOf" | "noneOf" | "languages" | "factStart", hint?: string) => (
    <Field label={t(key)} className="flex-1 basis-52" {...(hint ? { hint } : {})}>
      {(control) => (
        <Input
          {...control}
          dir="auto"
          value={draft[key]}
          maxLength={1000}
          onChange={({ target }) => onPut({ [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className="flex flex-wrap gap-4">
        {terms("anyOf", t("termsHint"))}
        {terms("allOf")}
        {terms("noneOf")}
      </div>
      <div className="flex flex-wrap gap-4">
        {terms("languages", t("languagesHint"))}
        <Field label={t("factKind")} className="basis-36">
          {(control) => (
            <select
              {...control}
              value={draft.factKind}
              onChange={({ target }) =>
                onPut({ factKind: FACT_KINDS.find((kind) => kind === target.value) ?? "order" })
              }
              className={select}
            >
              {FACT_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {terms("factStart", t("factHint"))}
        {queries.length > 0 ? (
          <Field label={t("query")} className="flex-1 basis-52">
            {(control) => (
              <select
                {...control}
                value={draft.queryId}
                onChange={({ target }) => onPut({ queryId: target.value })}
                className={select}
              >
                <option value="">{t("noQuery")}</option>
                {queries.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
      </div>
      <AccountChecks
        label={t("accounts")}
        chosen={draft.accountIds}
        onChoose={(accountIds) => onPut({ accountIds })}
      />
    </>
  );
}
