"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = { sentence: string; save: (text: string) => Promise<ActionResult<void>>; onClose: () => void };

export function CommentForm({ sentence, save, onClose }: Props) {
  const t = useTranslations("quality.review");
  const [text, setText] = useState("");
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => save(text), t("commented"))) onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-2 flex flex-col gap-2" noValidate>
      <Field label={t("sentence", { sentence })}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={1000}
            value={text}
            // biome-ignore lint/a11y/noAutofocus: it was asked for by choosing the sentence
            autoFocus
            className={`${inputClass} py-1.5`}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") onClose();
            }}
          />
        )}
      </Field>
      <div className="flex items-center gap-2">
        <Button type="submit" size={28} variant="solid" disabled={busy || text.trim() === ""}>
          {t("addComment")}
        </Button>
        <Button size={28} variant="ghost" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}
