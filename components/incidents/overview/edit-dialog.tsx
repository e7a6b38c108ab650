"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { IncidentView } from "@/lib/incidents/incident-schemas";
import { MOST_TITLE } from "@/lib/incidents/rules/most-title";
import { instantOf, localOf } from "@/lib/replies/rules/promises/local-time";
import { EditFields, type IncidentDraft } from "./edit-fields";
import type { Named, OverviewActs } from "./overview-acts";

type Props = { incident: IncidentView; macros: readonly Named[]; change: OverviewActs["change"] };

/** Changes what the desk knows of an incident; times are of the viewer's zone. A refusal keeps what was typed. */
export function EditDialog({ incident, macros, change }: Props) {
  const t = useTranslations("incident-overview.edit");
  const { zone } = useViewer();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(() => draftOf(incident, zone));
  const { run, busy, problem, clear } = useDeed();
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { title, knows, area, ownerId, macroId, accountIds } = draft;
    const startAt = instantOf(draft.start, zone)?.toISOString();
    const endAt = draft.end === "" ? null : instantOf(draft.end, zone)?.toISOString();
    if (title.trim() === "" || title.trim().length > MOST_TITLE) return;
    const times = { ...(startAt ? { startAt } : {}), ...(endAt === undefined ? {} : { endAt }) };
    const wish = { title: title.trim(), knows: knows.trim(), area: area.trim(), accountIds, ...times };
    const keepers = { ownerId: ownerId || null, macroId: macroId || null };
    const { id, changeNumber } = incident;
    const done = await run(() => change({ id, change: { ...wish, ...keepers, changeNumber } }), t("saved"));
    if (done) setOpen(false);
  };
  return (
    <Dialog
      title={t("title")}
      closeLabel={t("close")}
      width="medium"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={<Button>{t("open")}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            type="submit"
            form={form}
            disabled={busy || draft.title.trim() === "" || draft.title.trim().length > MOST_TITLE}
          >
            {t("save")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <EditFields
          draft={draft}
          macros={macros}
          onPut={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}

function draftOf(incident: IncidentView, zone: string): IncidentDraft {
  const { title, knows, area, owner, macro, accountIds, startAt, endAt } = incident;
  return {
    title,
    knows,
    area,
    ownerId: owner?.id ?? "",
    macroId: macro?.id ?? "",
    accountIds,
    start: localOf(new Date(startAt), zone),
    end: endAt ? localOf(new Date(endAt), zone) : "",
  };
}
