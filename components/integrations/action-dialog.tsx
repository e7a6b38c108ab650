"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useCall } from "@/components/customers/use-call";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Records } from "@/lib/integrations/record-schemas";
import type { ActionRun, Card } from "@/lib/integrations/schemas";
import { ActionField, type FieldValue } from "./action-field";
import { RunLine } from "./run-line";
import { useRun } from "./use-run";

const TWICE_MS = 700;

type Props = {
  action: Records["actions"][number];
  card: Card;
  conversationId: string;
  handleId: string;
  runs: readonly ActionRun[];
  onClose: () => void;
  onStarted: () => void;
};

/** The form of a deed, its progress and its end. The key is made when it opens: pressed twice, it is done once. */
export function ActionDialog(props: Props) {
  const { action, card, conversationId, handleId, runs, onClose, onStarted } = props;
  const t = useTranslations("integrations");
  const formId = useId();
  const key = useRef(crypto.randomUUID());
  const pressedAt = useRef(0);
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>({});
  const [started, setStarted] = useState<ActionRun | null>(null);
  const [ranBefore, setRanBefore] = useState(false);
  const { run, busy, problem } = useCall();
  const shown = useRun(started, onStarted);
  const start = async (again: string | null) => {
    if (again) key.current = crypto.randomUUID();
    const body = { conversationId, handleId, key: key.current, subject: card.input, values, again };
    const done = await run(async () => {
      try {
        return await callApi<ActionRun>(`/actions/${action.id}/runs`, { method: "POST", body });
      } catch (error) {
        setRanBefore(error instanceof ApiProblem && error.code === "action-ran-before");
        throw error;
      }
    });
    if (!done) return;
    setRanBefore(false);
    setStarted(done.value);
    onStarted();
  };
  const isHeld = busy || shown !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pressedAt.current = Date.now();
    if (!isHeld) void start(null);
  };
  const before = runs.find((each) => each.actionId === action.id && each.state === "done");
  const isOver = shown !== null && ["done", "refused", "failed"].includes(shown.state);
  const retry = () => {
    key.current = crypto.randomUUID();
    setStarted(null);
  };
  return (
    <Dialog
      open
      // The dialog changes its height when it is sent: a second click may fall beside it.
      onOpenChange={(open) => open || Date.now() - pressedAt.current < TWICE_MS || onClose()}
      title={t("run.title", { name: action.name, subject: card.input })}
      closeLabel={t("close")}
      note={shown ? undefined : t("run.once")}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {t(shown ? "close" : "cancel")}
          </Button>
          {ranBefore && before && !shown ? (
            <Button disabled={busy} onClick={() => void start(before.id)}>
              {t("run.again")}
            </Button>
          ) : null}
          <Button
            variant="solid"
            type="submit"
            form={formId}
            aria-disabled={isHeld}
            className={isHeld ? "opacity-50" : undefined}
          >
            {t("run.do", { name: action.name })}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <fieldset disabled={shown !== null} className="flex flex-col gap-4">
          {action.form.map((field) => (
            <ActionField
              key={field.name}
              field={field}
              choices={[...(field.options ?? []), ...(card.choices[field.optionsPath ?? ""] ?? [])]}
              value={values[field.name]}
              onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
            />
          ))}
          <Problem text={problem} />
        </fieldset>
      </form>
      <div aria-live="polite" className="flex flex-col gap-3">
        {shown ? <RunLine run={shown} /> : null}
        {isOver && shown.state !== "done" ? (
          <Button size={28} className="self-start" onClick={retry}>
            {t("run.again")}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
