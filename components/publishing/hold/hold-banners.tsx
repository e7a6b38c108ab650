"use client";

import { OctagonPause } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeed } from "@/components/admin/use-deed";
import { useViewer } from "@/components/desk/viewer";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { PostHold } from "@/lib/publishing/schemas";
import type { PublishingActs } from "../publishing-acts";
import { usePostWords } from "../use-post-words";

type Props = {
  holds: readonly PostHold[];
  /** Leads end any; others what they placed themselves. */
  mayEnd: boolean;
  endHold: PublishingActs["endHold"];
};

/** What is held now: by whom, since when, why and how many wait. */
export function HoldBanners({ holds, mayEnd, endHold }: Props) {
  const { id } = useViewer();
  if (holds.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {holds.map((hold) => (
        <li key={hold.id}>
          <HoldLine
            hold={hold}
            endHold={hold.endedAt === null && (mayEnd || hold.by?.id === id) ? endHold : null}
          />
        </li>
      ))}
    </ul>
  );
}

function HoldLine({ hold, endHold }: { hold: PostHold; endHold: Props["endHold"] | null }) {
  const t = useTranslations("publishing.hold");
  const { moment } = usePostWords();
  const { run, busy, problem } = useDeed();
  const [isAsked, setAsked] = useState(false);
  const name = hold.account ? `@${hold.account.handle.replace(/^@/, "")}` : (hold.incident?.title ?? "");
  return (
    <Banner
      icon={<OctagonPause />}
      title={t(hold.endedAt ? "ofEnded" : hold.account ? "ofAccount" : "ofIncident", { name })}
      className="rounded-control phone:flex-wrap"
      actions={
        <>
          {hold.posts > 0 ? (
            <a href="/publishing/lists/held" className={buttonClass("plain", 28)}>
              {t("see")}
            </a>
          ) : null}
          {endHold ? (
            <Button size={28} disabled={busy} onClick={() => setAsked(true)}>
              {t("end")}
            </Button>
          ) : null}
          {endHold ? (
            <AlertDialog
              open={isAsked}
              onOpenChange={setAsked}
              title={t("endTitle", { name })}
              description={t("endText", { count: hold.posts })}
              cancelLabel={t("keep")}
              confirmLabel={t("end")}
              onConfirm={() => void run(() => endHold({ id: hold.id }), t("ended"))}
            />
          ) : null}
        </>
      }
    >
      <span className="figures">
        {t("by", { at: moment(Date.parse(hold.at)), name: hold.by?.displayName ?? "" })}
      </span>{" "}
      <bdi>{hold.reason}</bdi> {t("wait", { count: hold.posts })}
      {problem ? (
        <span role="alert" className="block text-red">
          {problem}
        </span>
      ) : null}
    </Banner>
  );
}
