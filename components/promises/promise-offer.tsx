"use client";

import { AlarmClock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { wishPromise } from "@/components/replies/promise-wish";
import { Checkbox } from "@/components/ui/checkbox";
import type { Conversation } from "@/lib/conversations/schemas";
import { type FoundPromise, findPromises } from "@/lib/replies/rules/promises/find-promises";
import { useDueTime } from "./use-due-time";

const REST_MS = 350;
const zones = new Map<string, string>();

type Props = { conversation: Conversation; text: string; onChosen: () => void };

/** The time an answer promises, with one key or tap to keep it; read when the writer rests. */
export function PromiseOffer({ conversation, text, onChosen }: Props) {
  const t = useTranslations("goodwill.promise");
  const viewer = useViewer();
  const dueTime = useDueTime();
  const { id } = conversation;
  const [zone, setZone] = useState(() => zones.get(id) ?? viewer.zone);
  const [found, setFound] = useState<FoundPromise | null>(null);
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      const ours = findPromises(text, new Date(), zone).find(({ verb }) => verb !== null);
      setFound(ours ?? null);
      if (!ours) setIsKept(false);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, zone]);
  const isFound = found !== null;
  useEffect(() => {
    if (!isFound || zones.has(id)) return;
    callApi<{ zone: string }>(`/conversations/${id}/promises`).then(
      (told) => {
        zones.set(id, told.zone);
        setZone(told.zone);
      },
      () => undefined,
    );
  }, [isFound, id]);
  const what = found?.verb ? t(`what.${found.verb}`, { name: conversation.customer.displayName }) : "";
  const dueAt = found?.dueAt.toISOString() ?? "";
  const isPast = found?.isPast ?? false;
  useEffect(() => {
    wishPromise(id, isKept && dueAt && !isPast ? { what, dueAt } : null);
    return () => wishPromise(id, null);
  }, [id, isKept, what, dueAt, isPast]);
  useKeys({ "Mod+Shift+y": () => (isFound && !isPast ? setIsKept((now) => !now) : false) }, false);
  if (!found) return null;
  const here = dueTime(found.dueAt);
  const there = dueTime(found.dueAt, zone);
  const place = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  const time = here === there ? here : t("there", { there, place, here });
  return (
    <div className="mx-2 mt-1 flex min-h-8 items-center gap-2 rounded-control bg-chip px-2.5 py-1 text-body text-ink-2">
      <AlarmClock aria-hidden="true" className="size-4 shrink-0" />
      {isPast ? (
        <span role="status">{t("past", { time })}</span>
      ) : (
        <Checkbox
          label={t("offer", { what, time })}
          checked={isKept}
          onChange={(event) => {
            setIsKept(event.target.checked);
            onChosen();
          }}
        />
      )}
    </div>
  );
}
