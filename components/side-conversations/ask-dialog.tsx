"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/class-names";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { HistoryItem, Interaction } from "@/lib/conversations/schemas";
import type { Department } from "@/lib/replies/side-conversations/side-schemas";

type Props = { conversationId: string; customerId: string; onClose: () => void; onDone: () => void };
const SHOWN = 8;

/** A question to another department, with chosen messages quoted; private facts go along only when that is confirmed. */
export function AskDialog({ conversationId, customerId, onClose, onDone }: Props) {
  const t = useTranslations("teamwork.side");
  const announce = useAnnounce();
  const [departments, setDepartments] = useState<readonly Department[] | null>(null);
  const [messages, setMessages] = useState<readonly Interaction[]>([]);
  const [wish, setWish] = useState({ departmentId: "", subject: "", text: "" });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isPrivate, setIsPrivate] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    callApi<{ items: Department[] }>("/departments").then(
      ({ items }) => setDepartments(items),
      () => setProblem(t("failed")),
    );
    callApi<{ data: HistoryItem[] }>(`/customers/${customerId}/history`, { query: { limit: 50 } }).then(
      ({ data }) => setMessages(data.filter(isQuotable(conversationId)).slice(0, SHOWN)),
      () => undefined,
    );
  }, [conversationId, customerId, t]);
  const put = (part: Partial<typeof wish>) => setWish((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (Object.values(wish).some((each) => each.trim() === "")) return setProblem(t("missing"));
    setBusy(true);
    setProblem("");
    try {
      const body = { ...wish, interactionIds: chosen, confirmed };
      await callApi(`/conversations/${conversationId}/side-conversations`, { method: "POST", body });
      announce(t("asked"));
      onDone();
      onClose();
    } catch (error) {
      const known = error instanceof ApiProblem ? error : null;
      if (known?.code === "private-excerpt") setIsPrivate(true);
      setProblem(known?.detail || t("failed"));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      width="medium"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={t("text")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            type="submit"
            form="ask-department"
            disabled={busy || departments?.length === 0}
          >
            {t("do")}
          </Button>
        </>
      }
    >
      <form
        id="ask-department"
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-3"
        noValidate
      >
        <Field label={t("department")} {...(departments?.length === 0 ? { hint: t("none") } : {})}>
          {(control) => (
            <Select
              {...control}
              value={wish.departmentId}
              onChange={(departmentId) => put({ departmentId })}
              placeholder={t("choose")}
              options={(departments ?? []).map(({ id, name, address }) => ({
                value: id,
                label: name,
                detail: address,
              }))}
            />
          )}
        </Field>
        <Field label={t("subject")}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={wish.subject}
              onChange={(event) => put({ subject: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("question")}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              value={wish.text}
              onChange={(event) => put({ text: event.target.value })}
              className={cn(inputClass, "resize-y py-2")}
            />
          )}
        </Field>
        {messages.length > 0 ? (
          <fieldset className="flex flex-col gap-1">
            <legend className="mb-1 font-medium text-meta">{t("quotes")}</legend>
            {messages.map(({ id, text, author }) => (
              <Checkbox
                key={id}
                label={
                  <span className="line-clamp-1 [overflow-wrap:anywhere]">
                    <bdi className="font-medium">{author.displayName}</bdi>: {text}
                  </span>
                }
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setChosen((now) => (target.checked ? [...now, id] : now.filter((each) => each !== id)))
                }
              />
            ))}
          </fieldset>
        ) : null}
        {problem ? (
          <p role="alert" className="text-meta text-red">
            {problem}
          </p>
        ) : null}
        {isPrivate ? (
          <Checkbox
            label={t("confirm")}
            checked={confirmed}
            onChange={({ target }) => setConfirmed(target.checked)}
          />
        ) : null}
      </form>
    </Dialog>
  );
}

function isQuotable(conversationId: string): (item: HistoryItem) => item is Interaction {
  return (item): item is Interaction =>
    !("hidden" in item) &&
    item.conversationId === conversationId &&
    item.kind !== "note" &&
    !item.isDeleted &&
    item.withheldReason === null &&
    item.text !== "";
}
