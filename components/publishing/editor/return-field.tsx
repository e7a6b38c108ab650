"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";

type Props = { name: string; busy: boolean; onDo: (note: string) => void; onLeave: () => void };

/** What should be different, for whoever wrote it. */
export function ReturnField({ name, busy, onDo, onLeave }: Props) {
  const t = useTranslations("publishing.giveBack");
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() === "") setMissing(true);
        else onDo(note.trim());
      }}
    >
      <Field label={t("label", { name })} {...(isMissing ? { error: t("missing") } : {})}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={3}
            maxLength={500}
            value={note}
            ref={(field) => {
              if (note === "" && !isMissing) field?.focus();
            }}
            onChange={(event) => {
              setNote(event.target.value);
              setMissing(false);
            }}
            className={`${inputClass} resize-y py-2`}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("do", { name })}
        </Button>
        <Button variant="ghost" onClick={onLeave}>
          {t("leave")}
        </Button>
      </div>
    </form>
  );
}
