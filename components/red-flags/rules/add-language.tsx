"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { isLanguage } from "@/lib/red-flags/rules/word-faults";
import { useRuleWords } from "./use-rule-words";

type Props = { known: readonly string[]; onAdd: (language: string) => void };

/** Another language to keep words in. */
export function AddLanguage({ known, onAdd }: Props) {
  const { t, languageName } = useRuleWords();
  const [code, setCode] = useState("");
  const wish = code.trim().toLowerCase();
  const isWrong = wish !== "" && !isLanguage(wish);
  const add = () => {
    onAdd(wish);
    setCode("");
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (wish !== "" && !isWrong) add();
      }}
    >
      <Field
        label={t("words.add")}
        className="flex-1"
        {...(isWrong
          ? { error: t("words.unknown") }
          : {
              hint:
                wish === ""
                  ? t("words.addHint")
                  : known.includes(wish)
                    ? t("words.there")
                    : languageName(wish),
            })}
      >
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              value={code}
              maxLength={2}
              onChange={(event) => setCode(event.target.value)}
            />
            <Button type="submit" icon={<Plus />} disabled={wish === "" || isWrong}>
              {t("words.doAdd")}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
