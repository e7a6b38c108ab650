"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Statement, StatementKind } from "@/lib/response-times/truth-schemas";
import { useTruthWords } from "./use-truth-words";

type Props = {
  kind: StatementKind;
  said: Statement | null;
  zone: string;
  save: (text: string) => Promise<ActionResult<void>>;
};

/** What an account says of itself elsewhere; its button comes when it was changed. */
export function SaidField({ kind, said, zone, save }: Props) {
  const t = useTranslations("truth");
  const { run, busy, problem } = useDeed();
  const [text, setText] = useState(said?.text ?? "");
  const isChanged = text.trim() !== (said?.text ?? "");
  const { date } = useTruthWords(zone);
  const at = said?.at ? date(said.at.slice(0, 10)) : "";
  const origin = said?.origin === "provider" ? "provider" : said ? "typed" : "none";
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => save(text), t("saved"));
      }}
    >
      <Field
        label={kind === "bio" ? t("bio") : t("autoReply")}
        hint={
          kind === "bio" ? t(`bioHint.${origin}`, { at }) : said ? t("bioHint.typed", { at }) : t("autoHint")
        }
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={cn(inputClass, "py-1.5")}
          />
        )}
      </Field>
      {isChanged ? (
        <Button type="submit" size={28} disabled={busy} className="self-start">
          {t("save")}
        </Button>
      ) : null}
      <Problem text={problem} />
    </form>
  );
}
