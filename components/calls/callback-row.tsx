"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useNow } from "@/components/ui/use-now";
import type { CallbackView } from "@/lib/conversations/call-schemas";
import { useCallTime } from "./callback-line";
import { openCall } from "./open-call";

type Props = { callback: CallbackView; onChanged: () => void };

/** A call we owe: when, whom, on which number, the how manieth try. */
export function CallbackRow({ callback, onChanged }: Props) {
  const t = useTranslations("calls");
  const timeOf = useCallTime();
  const { serverNow } = useViewer();
  const isLate = new Date(callback.dueAt).getTime() < useNow(30_000, serverNow);
  const [isDropping, setIsDropping] = useState(false);
  const { customer, number, tries, promised, conversationId, accountId } = callback;
  const call = () =>
    openCall({
      callbackId: callback.id,
      conversationId,
      accountId,
      customerId: customer.id,
      number,
      direction: "outbound",
    });
  return (
    <li className="flex flex-col gap-2 border-b py-2">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        <span
          className={cn("figures w-36 shrink-0 font-semibold text-body", isLate ? "text-red" : "text-ink")}
        >
          {timeOf(callback.dueAt)}
        </span>
        <div className="min-w-0 flex-1 basis-48">
          <a
            href={`/inbox/${conversationId}`}
            className="block truncate rounded-chip font-medium text-body hover:underline"
          >
            <bdi>{customer.displayName}</bdi>
          </a>
          <p className="truncate text-ink-2 text-meta">
            <span className="figures">{number}</span> · {t("callback.try", { number: tries + 1 })}
            {promised ? <bdi> · {promised}</bdi> : null}
          </p>
        </div>
        <Button size={28} onClick={call}>
          {t("callback.call")}
        </Button>
        <Button
          size={28}
          variant="ghost"
          aria-expanded={isDropping}
          onClick={() => setIsDropping(!isDropping)}
        >
          {t("callback.drop")}
        </Button>
      </div>
      {isDropping ? <Drop id={callback.id} onChanged={onChanged} /> : null}
    </li>
  );
}

function Drop({ id, onChanged }: { id: string; onChanged: () => void }) {
  const t = useTranslations("calls");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState("");
  const drop = async () => {
    try {
      await callApi(`/calls/callbacks/${id}/drop`, { method: "POST", body: { reason: reason.trim() } });
      onChanged();
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("offline"));
    }
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") void drop();
      }}
    >
      <Field label={t("callback.why")} error={problem || undefined} className="flex-1">
        {(field) => (
          <Input
            {...field}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={reason.trim() === ""}>
        {t("callback.doDrop")}
      </Button>
    </form>
  );
}
