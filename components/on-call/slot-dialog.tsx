"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Chain } from "@/lib/coverage/on-call-schemas";
import { type OnCallActs, REPEATS, type Repeat } from "./on-call-acts";

const PLACES = ["1", "2", "3", "4", "5"] as const;

type Props = { chains: readonly Chain[]; monday: string; acts: Pick<OnCallActs, "addSlot"> };

/** Puts somebody on call, by wall time. What was chosen stays when it is refused. */
export function SlotDialog({ chains, monday, acts }: Props) {
  const t = useTranslations("on-call.slots");
  const words = useTranslations("admin");
  const { colleagues, zone: own, id } = useViewer();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState({
    chainId: chains[0]?.id ?? "",
    agentId: id,
    place: "1",
    zone: own,
    startLocal: `${monday}T08:00`,
    endLocal: `${monday}T20:00`,
    repeat: "daily" as Repeat,
  });
  const { run, busy, problem, clear } = useDeed();
  const put = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { repeat, place, ...rest } = draft;
    const wish = { ...rest, place: Number(place), recurrence: REPEATS[repeat] };
    if (await run(() => acts.addSlot(wish), words("saved"))) setOpen(false);
  };
  const time = (key: "startLocal" | "endLocal", label: string) => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          value={draft[key]}
          onChange={({ target }) => put({ [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={t("add")}
      closeLabel={words("close")}
      width="medium"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={
        <Button icon={<Plus />} size={28}>
          {t("add")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => void submit(event)}
        className="grid grid-cols-2 gap-3 phone:grid-cols-1"
        noValidate
      >
        <Choice
          label={t("who")}
          value={draft.agentId}
          onChange={(agentId) => put({ agentId })}
          options={colleagues.map((each) => ({ value: each.id, label: each.displayName }))}
        />
        <Choice
          label={t("chain")}
          value={draft.chainId}
          onChange={(chainId) => put({ chainId })}
          options={chains.map((chain) => ({ value: chain.id, label: chain.name }))}
        />
        {time("startLocal", t("start"))}
        {time("endLocal", t("end"))}
        <Choice
          label={t("repeat")}
          value={draft.repeat}
          onChange={(repeat) => put({ repeat })}
          options={(Object.keys(REPEATS) as Repeat[]).map((value) => ({
            value,
            label: t(`repeats.${value}`),
          }))}
        />
        <Choice
          label={t("place")}
          value={draft.place}
          onChange={(place) => put({ place })}
          options={PLACES.map((value) => ({ value, label: t("places", { place: Number(value) }) }))}
        />
        <Field label={t("zone")} className="col-span-full">
          {(control) => (
            <Input {...control} value={draft.zone} onChange={({ target }) => put({ zone: target.value })} />
          )}
        </Field>
        <div className="col-span-full">
          <Problem text={problem} />
        </div>
      </form>
    </Dialog>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: { value: V; label: string }[];
};

function Choice<V extends string>({ label, ...rest }: ChoiceProps<V>) {
  return <Field label={label}>{(control) => <Select {...control} {...rest} />}</Field>;
}
