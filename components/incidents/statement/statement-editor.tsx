"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { CounterRing } from "@/components/ui/counter-ring";
import { inputClass } from "@/components/ui/input";
import { overBy } from "@/lib/incidents/rules/statement-fit";
import type { Statement, StatementUse } from "@/lib/incidents/statements/statement-schemas";
import { weightedLength } from "@/lib/replies/rules/weighted-length";
import type { StatementActs } from "./statement-acts";
import { StatementPreview } from "./statement-preview";
import { StatementStand } from "./statement-stand";

type Props = {
  incidentId: string;
  language: string;
  languageName: string;
  use: StatementUse;
  /** Newest first. */
  versions: readonly Statement[];
  mostLength: number;
  signatureLength: number;
  mayWrite: boolean;
  acts: StatementActs;
};

/** One text in one language: what is said now, what is to be said next, and who lets it. A refusal keeps what was typed. */
export function StatementEditor(props: Props) {
  const { incidentId, language, languageName, use, versions, mostLength, signatureLength, mayWrite, acts } =
    props;
  const t = useTranslations("statement");
  const { run, busy, problem, clear } = useDeed();
  const id = useId();
  const draft = versions.find(({ state }) => state === "draft" || state === "asked") ?? null;
  const said = versions.find(({ state }) => state === "approved") ?? null;
  const start = draft?.text ?? said?.text ?? "";
  const [text, setText] = useState(start);
  const isChanged = text.trim() !== start;
  const over = use === "short" ? overBy(text.trim(), signatureLength) : 0;
  const used =
    weightedLength(text.trim(), { leadingMentionsFree: false }).weightedLength +
    (use === "short" ? signatureLength : 0);
  const name = t(`uses.${use}.name`, { language: languageName });
  const save = () =>
    run(
      () =>
        acts.write({
          incidentId,
          language,
          use,
          text: text.trim(),
          ...(draft ? { changeNumber: draft.changeNumber } : {}),
        }),
      t("saved"),
    );
  const decide = (deed: "ask" | "approve" | "withdraw", { id: statementId, changeNumber }: Statement) =>
    run(() => acts[deed]({ incidentId, statementId, changeNumber }), t(`done.${deed}`));
  return (
    <div className="flex min-w-0 flex-1 basis-80 flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <label htmlFor={id} className="font-semibold text-body">
          {t(`uses.${use}.title`)}
          <span className="sr-only"> {languageName}</span>
        </label>
        <span className="text-ink-3 text-meta">{t(`uses.${use}.hint`)}</span>
      </div>
      <textarea
        id={id}
        lang={language}
        dir="auto"
        rows={use === "short" ? 5 : 8}
        maxLength={4000}
        readOnly={!mayWrite}
        value={text}
        aria-invalid={over > 0 ? true : undefined}
        aria-describedby={`${id}-count`}
        onChange={(event) => {
          setText(event.target.value);
          clear();
        }}
        className={`${inputClass} py-2`}
      />
      <div id={`${id}-count`} className="flex flex-wrap items-center gap-x-3 text-meta">
        {use === "short" ? (
          <CounterRing used={used} limit={mostLength} accessibleLabel={t("count", { used, mostLength })} />
        ) : (
          <span className="figures text-ink-3">{t("letters", { count: text.trim().length })}</span>
        )}
        {use === "short" ? (
          <span className={over > 0 ? "text-red" : "text-ink-3"}>
            {over > 0 ? t("over", { over }) : t("room", { room: signatureLength })}
          </span>
        ) : null}
      </div>
      {use === "short" && text.trim() !== "" ? (
        <StatementPreview text={text.trim()} language={language} />
      ) : null}
      <StatementStand draft={draft} said={said} />
      <Problem text={problem} />
      {mayWrite ? (
        <div className="flex flex-wrap gap-2">
          {isChanged ? (
            <Button
              size={28}
              variant="solid"
              disabled={busy || text.trim() === "" || over > 0}
              onClick={() => void save()}
            >
              {t("save")}
              <span className="sr-only"> {name}</span>
            </Button>
          ) : null}
          {!isChanged && draft?.may.approve ? (
            <Button size={28} variant="solid" disabled={busy} onClick={() => void decide("approve", draft)}>
              {t("approve")}
              <span className="sr-only"> {name}</span>
            </Button>
          ) : null}
          {!isChanged && draft?.may.ask ? (
            <Button size={28} disabled={busy} onClick={() => void decide("ask", draft)}>
              {t("ask")}
              <span className="sr-only"> {name}</span>
            </Button>
          ) : null}
          {!isChanged && (draft ?? said)?.may.withdraw ? (
            <Button
              size={28}
              variant="ghost"
              disabled={busy}
              onClick={() => {
                const one = draft ?? said;
                if (one) void decide("withdraw", one);
              }}
            >
              {t(draft ? "discard" : "withdraw")}
              <span className="sr-only"> {name}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
