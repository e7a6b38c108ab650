"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { LANGUAGES } from "@/components/macros/macro-languages";
import { useLanguageName } from "@/components/routing/use-because";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Statements } from "@/lib/incidents/statements/statement-schemas";
import type { StatementActs } from "./statement-acts";
import { StatementEditor } from "./statement-editor";

type Props = { incidentId: string; statements: Statements; acts: StatementActs };

/** Language by language, the short text beside the long one. */
export function StatementLanguages({ incidentId, statements, acts }: Props) {
  const t = useTranslations("statement");
  const nameOf = useLanguageName();
  const { data, mayWrite, mostLength, signatureLength } = statements;
  const [added, setAdded] = useState<readonly string[]>([]);
  const written = [...new Set(data.map(({ language }) => language))];
  const shown = [...new Set([...(written.length === 0 ? ["en"] : written), ...added])];
  const others = LANGUAGES.filter((language) => !shown.includes(language));
  return (
    <>
      {shown.map((language) => (
        <AdminPart key={language} id={`language-${language}`} title={nameOf(language)}>
          <div className="flex flex-wrap gap-6">
            {(["short", "long"] as const).map((use) => {
              const versions = data.filter((each) => each.language === language && each.use === use);
              const newest = versions[0];
              return (
                <StatementEditor
                  key={`${use} ${newest?.id ?? ""} ${newest?.changeNumber ?? 0}`}
                  languageName={nameOf(language)}
                  {...{ incidentId, language, use, versions, mostLength, signatureLength, mayWrite, acts }}
                />
              );
            })}
          </div>
        </AdminPart>
      ))}
      {mayWrite && others.length > 0 ? (
        <div className="max-w-64">
          <Field label={t("addLanguage")}>
            {(control) => (
              <Select
                {...control}
                key={shown.length}
                placeholder={t("choose")}
                options={others.map((value) => ({ value, label: nameOf(value) }))}
                onChange={(language) => setAdded((before) => [...before, language])}
              />
            )}
          </Field>
        </div>
      ) : null}
    </>
  );
}
