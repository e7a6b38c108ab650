"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ShownOnce } from "@/components/admin/shown-once";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  feed: { openedAt: string } | null;
  open: () => Promise<ActionResult<{ url: string }>>;
  end: () => Promise<ActionResult<void>>;
};

/** The address of a calendar: made, shown once, made anew, ended. */
export function FeedPart({ feed, open, end }: Props) {
  const t = useTranslations("my-shifts.feed");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const [url, setUrl] = useState("");
  const make = async () => {
    const made = await run(open);
    if (made) setUrl(made.value.url);
  };
  const stop = async () => {
    if (await run(end, t("ended"))) setUrl("");
  };
  return (
    <div className="flex flex-col gap-3">
      {url ? <ShownOnce label={t("url")} hint={t("once")} value={url} /> : null}
      {feed && !url ? (
        <p className="text-body text-ink-2">
          {t("since")} <When at={feed.openedAt} />
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {feed ? (
          <>
            <AlertDialog
              title={t("anew.title")}
              description={t("anew.text")}
              cancelLabel={words("cancel")}
              confirmLabel={t("anew.do")}
              onConfirm={() => void make()}
              trigger={
                <Button size={28} disabled={busy}>
                  {t("anew.open")}
                </Button>
              }
            />
            <AlertDialog
              title={t("end.title")}
              description={t("end.text")}
              cancelLabel={words("cancel")}
              confirmLabel={t("end.do")}
              danger
              onConfirm={() => void stop()}
              trigger={
                <Button size={28} disabled={busy}>
                  {t("end.open")}
                </Button>
              }
            />
          </>
        ) : (
          <Button size={28} disabled={busy} onClick={() => void make()}>
            {t("make")}
          </Button>
        )}
      </div>
      <Problem text={problem} />
    </div>
  );
}
