"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { isMac } from "@/components/desk/use-keys";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input, inputClass } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { Account } from "@/lib/accounts/schemas";
import type { CallDraft } from "@/lib/conversations/call-schemas";
import { OUTCOMES } from "@/lib/conversations/rules/call-outcome";
import { CallSpeaker } from "./call-speaker";
import { CallTimes } from "./call-times";
import { NoNoteNeeded } from "./no-note-needed";
import { useSaveCall } from "./use-save-call";

type Props = {
  /** How often it was asked for: who takes a call types at once, also in a note that is open already. */
  asked: number;
  draft: CallDraft;
  lines: readonly Account[];
  label: string;
  onEdit: (part: Partial<CallDraft>) => void;
  /** Leaves it for later; what is typed stays. */
  onClose: () => void;
  onDone: () => void;
};

/** The note of a call, typed while talking. It lies beside the desk and holds nobody in it. */
export function CallNote({ asked, draft, lines, label, onEdit, onClose, onDone }: Props) {
  const t = useTranslations("calls");
  const phone = useChannels()("phone");
  const { save, dismiss, isBusy, problem } = useSaveCall(onDone);
  const [isTried, setIsTried] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked > 0) panel.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [asked]);
  const isFixed = draft.callId !== null;
  const hasNumber = isFixed || draft.number.trim() !== "";
  const submit = () => {
    setIsTried(true);
    if (hasNumber && draft.outcome !== "" && !isBusy) void save(draft);
  };
  return (
    <section
      ref={panel}
      aria-label={label}
      data-pane="call"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
          event.preventDefault();
          submit();
        } else if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          onClose();
        }
      }}
      className="fixed right-4 bottom-4 z-30 flex max-h-[calc(100dvh-32px)] w-[340px] flex-col rounded-dialog bg-raised shadow-dialog outline-none phone:inset-0 phone:max-h-none phone:w-auto phone:rounded-none"
    >
      <header className="flex h-12 shrink-0 items-center gap-2 border-b pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate text-large">
          {t(draft.callbackId ? "note.callback" : isFixed ? `note.${draft.direction}` : "note.title")}
        </h2>
        <IconButton label={t("note.close")} icon={<X aria-hidden="true" />} keys="Esc" onClick={onClose} />
      </header>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto px-4 py-3">
        <CallSpeaker
          draft={draft}
          isFixed={isFixed || draft.callbackId !== null}
          error={isTried && !hasNumber ? t("speaker.missing") : undefined}
          onEdit={onEdit}
        />
        {isFixed ? null : (
          <Segmented<CallDraft["direction"]>
            label={t("direction.label")}
            wide
            value={draft.direction}
            onChange={(direction) => onEdit({ direction })}
            segments={[
              { value: "outbound", label: t("direction.outbound") },
              { value: "inbound", label: t("direction.inbound") },
            ]}
          />
        )}
        {isFixed || lines.length < 2 ? null : (
          <Field label={t("line")}>
            {(field) => (
              <Select
                {...field}
                value={draft.accountId}
                onChange={(accountId) => onEdit({ accountId })}
                options={lines.map(({ id, handle }) => ({ value: id, label: phone.handle(handle) }))}
              />
            )}
          </Field>
        )}
        <CallTimes draft={draft} isFixed={isFixed} onEdit={onEdit} />
        <Field label={t("note.label")}>
          {(field) => (
            <textarea
              {...field}
              {...(isFixed || draft.callbackId ? { "data-first": true } : {})}
              dir="auto"
              rows={4}
              value={draft.note}
              maxLength={20_000}
              onChange={(event) => onEdit({ note: event.target.value })}
              className={`${inputClass} field-sizing-content max-h-[30dvh] min-h-24 resize-none py-2 leading-5`}
            />
          )}
        </Field>
        <Field
          label={t("outcome.label")}
          error={isTried && draft.outcome === "" ? t("outcome.missing") : undefined}
        >
          {(field) => (
            <Select
              {...field}
              {...(draft.outcome ? { value: draft.outcome } : {})}
              placeholder={t("outcome.placeholder")}
              onChange={(outcome) => onEdit({ outcome })}
              options={OUTCOMES.map((outcome) => ({
                value: outcome as string,
                label: t(`outcome.of.${outcome}`),
              }))}
            />
          )}
        </Field>
        <Field label={t("promised")}>
          {(field) => (
            <Input
              {...field}
              dir="auto"
              value={draft.promised}
              maxLength={500}
              onChange={(event) => onEdit({ promised: event.target.value })}
            />
          )}
        </Field>
        <Field label={t(draft.callbackId ? "callback.next" : "callback.at")} hint={t("callback.hint")}>
          {(field) => (
            <Input
              {...field}
              type="datetime-local"
              value={draft.callbackAt}
              onChange={(event) => onEdit({ callbackAt: event.target.value })}
            />
          )}
        </Field>
        {draft.callId ? (
          <NoNoteNeeded isBusy={isBusy} onDismiss={(reason) => void dismiss(draft.callId ?? "", reason)} />
        ) : null}
      </div>
      <footer className="flex shrink-0 flex-wrap items-center gap-2 border-t px-4 py-3">
        <p role="alert" className="basis-full text-body text-red empty:hidden">
          {problem}
        </p>
        {isFixed ? null : (
          <Button variant="ghost" onClick={onDone}>
            {t("note.discard")}
          </Button>
        )}
        <span className="flex-1" />
        <Button
          variant="solid"
          disabled={isBusy}
          onClick={submit}
          keys={isMac() ? "⌘↵" : "Ctrl ↵"}
          ariaKeys={isMac() ? "Meta+Enter" : "Control+Enter"}
        >
          {t("note.save")}
        </Button>
      </footer>
    </section>
  );
}
