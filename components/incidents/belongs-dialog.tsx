"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Incident } from "@/lib/incidents/incident-schemas";
import { useIncidentsOf } from "./use-incidents-of";
import { useMoveParts } from "./use-move-parts";

type Props = { conversationId: string; onClose: () => void };

/** Says of which open incident the newest message of a conversation is. */
export function BelongsDialog({ conversationId, onClose }: Props) {
  const t = useTranslations("incident-of");
  const { incidents: known, refresh } = useIncidentsOf(conversationId);
  const move = useMoveParts(refresh);
  const [incidents, setIncidents] = useState<readonly Incident[] | null>(null);
  const [chosen, setChosen] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    callApi<{ data: Incident[] }>("/incidents", { query: { state: "open", limit: 50 } }).then(
      ({ data }) => setIncidents(data),
      () => setIncidents([]),
    );
  }, []);
  const others = incidents?.filter(({ id }) => !known.some((each) => each.id === id && each.parts > 0));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const incident = others?.find(({ id }) => id === chosen);
    if (!incident) return;
    setBusy(true);
    if (await move.join(incident.id, { conversationId }, incident.title)) onClose();
    setBusy(false);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("belongs")}
      description={t("belongsText")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form="belongs-to" disabled={busy || chosen === ""}>
            {t("belongsDo")}
          </Button>
        </>
      }
    >
      <form id="belongs-to" onSubmit={(event) => void submit(event)}>
        {others?.length === 0 ? <p className="text-body text-ink-2">{t("noOpen")}</p> : null}
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">{t("open")}</legend>
          {others?.map(({ id, title, area }) => (
            <label key={id} className="flex min-h-8 items-baseline gap-2 text-body">
              <input
                type="radio"
                name="incident"
                value={id}
                checked={chosen === id}
                onChange={() => setChosen(id)}
              />
              <span dir="auto" className="[overflow-wrap:anywhere]">
                {title} {area ? <span className="text-ink-3">{area}</span> : null}
              </span>
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
