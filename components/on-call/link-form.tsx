"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { LinkedPage } from "@/lib/coverage/on-call/take-linked-page";

export type LinkStep = { step: "taken"; page: LinkedPage } | { step: "dead" | "failed" };

type Props = {
  page: LinkedPage | null;
  token: string;
  take: (before: LinkStep | null, form: FormData) => Promise<LinkStep>;
};

export function LinkForm({ page: first, token, take }: Props) {
  const t = useTranslations("on-call.link");
  const format = useFormatter();
  const [answer, submit, busy] = useActionState(take, null);
  const page = answer?.step === "taken" ? answer.page : first;
  const time = (at: string) =>
    format.dateTime(new Date(at), { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (!page || answer?.step === "dead")
    return (
      <>
        <h1 className="text-title">{t("title")}</h1>
        <p className="mt-2 text-body">{t("dead")}</p>
        <DeskLink />
      </>
    );
  const { state, reason, raisedAt, acknowledgedAt, by, conversationId } = page;
  const mayTake = state === "open" || state === "unanswered";
  return (
    <>
      <h1 className="text-ink-2 text-body">{t("paged", { at: time(raisedAt) })}</h1>
      <p className="mt-1 text-title [overflow-wrap:anywhere]">{reason === "test" ? t("test") : reason}</p>
      <div aria-live="polite" className="mt-3 text-body">
        {acknowledgedAt && by ? t("yours", { who: by, at: time(acknowledgedAt) }) : null}
        {state === "ended" ? t("over") : null}
        {answer?.step === "failed" ? <p className="text-red">{t("failed")}</p> : null}
      </div>
      {mayTake ? (
        <form action={submit} className="mt-4">
          <input type="hidden" name="token" value={token} />
          <Button type="submit" variant="solid" disabled={busy}>
            {t("take")}
          </Button>
        </form>
      ) : (
        <DeskLink conversationId={conversationId} />
      )}
    </>
  );
}

function DeskLink({ conversationId = null }: { conversationId?: string | null }) {
  const t = useTranslations("on-call.link");
  return (
    <p className="mt-4">
      <a href={conversationId ? `/inbox/${conversationId}` : "/inbox"} className={buttonClass("plain")}>
        {t("desk")}
      </a>
    </p>
  );
}
