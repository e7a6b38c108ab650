"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Called } from "./called-list";
import { endOf, HoursField } from "./hours-field";

type CallWish = {
  pasted: string;
  teams: string[];
  zone: string;
  draftOnly: boolean;
  incidentId: string | null;
  untilAt: string;
  reason: string;
};

export type CallProps = {
  teams: readonly { id: string; name: string }[];
  incidents: readonly { id: string; title: string }[];
  zone: string;
  act: (input: CallWish) => Promise<ActionResult<Called[]>>;
};

type Props = CallProps & { onBusy: (busy: boolean) => void; onCalled: (called: readonly Called[]) => void };
const ALL = "all";

/** Names pasted from a sheet; nothing typed is lost by a refusal. */
export function CallForm({ teams, incidents, zone, act, onBusy, onCalled }: Props) {
  const t = useTranslations("limits");
  const { run, problem } = useDeed();
  const [pasted, setPasted] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>(teams[0] ? [teams[0].id] : []);
  const [draftOnly, setDraftOnly] = useState(true);
  const [incidentId, setIncidentId] = useState(ALL);
  const [hours, setHours] = useState("8");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    onBusy(true);
    const made = await run(() =>
      act({
        ...{ pasted, zone, draftOnly, reason: reason.trim(), teams: [...chosen] },
        incidentId: incidentId === ALL ? null : incidentId,
        untilAt: endOf(hours) ?? "",
      }),
    );
    onBusy(false);
    if (made) onCalled(made.value);
  };
  return (
    <form
      id="call-helpers"
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-3"
      noValidate
    >
      <Field label={t("call.people")} hint={t("call.peopleHint")}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            className={cn(inputClass, "resize-y py-2")}
          />
        )}
      </Field>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium text-meta">{t("call.teams")}</legend>
        {teams.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              setChosen((now) => (target.checked ? [...now, id] : now.filter((each) => each !== id)))
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label={t("call.draftOnly")}
        checked={draftOnly}
        onChange={({ target }) => setDraftOnly(target.checked)}
      />
      <Field label={t("call.incident")} hint={t("call.incidentHint")}>
        {(control) => (
          <Select
            {...control}
            value={incidentId}
            onChange={setIncidentId}
            options={[
              { value: ALL, label: t("call.everything") },
              ...incidents.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )}
      </Field>
      <HoursField value={hours} onChange={setHours} />
      <Field label={t("dialog.reason")}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Problem text={problem} />
    </form>
  );
}
