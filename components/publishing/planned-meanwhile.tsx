"use client";

import { OctagonPause } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useChannels } from "@/components/desk/use-channel";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { PostQueue } from "@/lib/publishing/deed-schemas";
import type { HoldTarget } from "./hold/hold-target";

const HoldDialog = dynamic(() => import("./hold/hold-dialog").then((module) => module.HoldDialog), {
  ssr: false,
});

type Props = {
  /** Whose posts are named; every account that publishes, where there are none. */
  accountIds?: readonly string[];
};

/** Names what is planned to leave while an incident is open, with the way to hold it. Nothing where nothing is. */
export function PlannedMeanwhile({ accountIds = [] }: Props) {
  const t = useTranslations("publishing-hold.meanwhile");
  const channel = useChannels();
  const [queues, setQueues] = useState<PostQueue["data"]>([]);
  const [target, setTarget] = useState<HoldTarget | null>(null);
  const read = useCallback(() => {
    callApi<PostQueue>("/publishing/queue").then(
      ({ data }) => setQueues(data),
      () => setQueues([]),
    );
  }, []);
  useEffect(read, [read]);
  const named = queues.filter(
    ({ account, planned }) => planned > 0 && (accountIds.length === 0 || accountIds.includes(account.id)),
  );
  if (named.length === 0 && target === null) return null;
  return (
    <>
      <ul aria-label={t("label")} className="flex flex-col gap-1">
        {named.map(({ account, planned }) => {
          const name = channel(account.channel).handle(account.handle);
          return (
            <li key={account.id}>
              <Banner
                icon={<OctagonPause />}
                title={t("planned", { count: planned, name })}
                className="rounded-control phone:flex-wrap"
                actions={
                  <Button size={28} onClick={() => setTarget({ accountId: account.id, name })}>
                    {t("hold")}
                  </Button>
                }
              />
            </li>
          );
        })}
      </ul>
      {target ? (
        <HoldDialog
          targets={[target]}
          onClose={() => {
            setTarget(null);
            read();
          }}
        />
      ) : null}
    </>
  );
}
