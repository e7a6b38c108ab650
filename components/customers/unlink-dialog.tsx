"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { tellPersonChanged } from "./person-news";
import { useCall } from "./use-call";

type Props = { linkId: string; handle: string; onOpenChange: (open: boolean) => void };

/** Takes a link back after saying what that does, then offers what crossed it. */
export function UnlinkDialog({ linkId, handle, onOpenChange }: Props) {
  const t = useTranslations("links");
  const { role } = useViewer();
  const { run, busy, problem } = useCall();
  const [isDone, setIsDone] = useState(false);
  const isLead = role !== "agent";
  const leave = (open: boolean) => {
    if (!open && isDone) tellPersonChanged();
    onOpenChange(open);
  };
  const unlink = async () => {
    if (await run(() => callApi(`/links/${linkId}`, { method: "DELETE" }))) setIsDone(true);
  };
  const report = (format: string) => `/api/v1/links/${linkId}/report?format=${format}`;
  return (
    <Dialog
      open
      onOpenChange={leave}
      title={isDone ? t("unlink.doneTitle") : t("unlink.title", { handle })}
      description={isDone ? t(isLead ? "unlink.doneText" : "unlink.doneTextAgent") : t("unlink.text")}
      footer={
        isDone ? (
          <>
            {isLead
              ? (["csv", "json"] as const).map((format) => (
                  <Button key={format} asChild icon={<Download aria-hidden="true" />}>
                    <a href={report(format)} download>
                      {t(`unlink.${format}`)}
                    </a>
                  </Button>
                ))
              : null}
            <Button variant="solid" onClick={() => leave(false)}>
              {t("unlink.close")}
            </Button>
          </>
        ) : (
          <>
            <DialogClose>
              <Button>{t("unlink.cancel")}</Button>
            </DialogClose>
            <Button variant="danger" disabled={busy} onClick={() => void unlink()}>
              {t("unlink.do")}
            </Button>
          </>
        )
      }
    >
      {problem ? (
        <p role="alert" className="text-body text-red">
          {problem}
        </p>
      ) : null}
    </Dialog>
  );
}
