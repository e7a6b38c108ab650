"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { findContradictions } from "@/lib/incidents/rules/contradiction";
import type { Phrase } from "@/lib/incidents/statements/statement-schemas";

/** What the composer would say of a sentence. */
export function PhraseTry({ phrases }: { phrases: readonly Phrase[] }) {
  const t = useTranslations("statement.phrases");
  const [text, setText] = useState("");
  const tried = useDeferredValue(text);
  const found = findContradictions(tried, phrases);
  if (phrases.length === 0) return null;
  return (
    <Field label={t("try")} hint={t("tryHint")} className="max-w-[72ch]">
      {(control) => (
        <>
          <Input
            {...control}
            dir="auto"
            value={text}
            maxLength={1000}
            onChange={(event) => setText(event.target.value)}
          />
          <output className={found.length > 0 ? "text-body text-red" : "text-body text-ink-2"}>
            {tried.trim() === ""
              ? null
              : found.length === 0
                ? t("fine")
                : t("warns", { words: found.map((each) => `“${each.text}”`).join(", ") })}
          </output>
        </>
      )}
    </Field>
  );
}
