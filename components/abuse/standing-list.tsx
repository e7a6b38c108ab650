"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { AbuseStanding, Block } from "@/lib/conversations/abuse/abuse-schemas";

type Props = {
  standing: AbuseStanding | null;
  busy: boolean;
  onTakeBack: (what: "unmute" | "unblock") => void;
};

const WHYS = ["x-scope-missing", "x-reconnect", "x-refused", "no-channel"] as const;

/** How an order to block stands, in words. */
export function useBlockWords(): (block: Block) => string {
  const t = useTranslations("abuse");
  return ({ account, blocked, state, code }) => {
    const known = WHYS.find((each) => each === code);
    const why = known ? t(`why.${known}`) : t("why.other", { code: code ?? "" });
    const values = { account: account.handle, why };
    if (!blocked) return t(`letIn.${state}`, values);
    if (state !== "done") return t(`blocked.${state}`, values);
    return t(code === "messages" ? "blocked.messages" : "blocked.everything", values);
  };
}

/** Who is muted, blocked and off this person; nothing where nothing stands. */
export function StandingList({ standing, busy, onTakeBack }: Props) {
  const t = useTranslations("abuse");
  const format = useFormatter();
  const say = useBlockWords();
  if (!standing) return null;
  const { muted, blocks, takenOff } = standing;
  if (!muted && blocks.length === 0 && takenOff.length === 0) return null;
  const name = muted?.by?.displayName ?? "";
  return (
    <section
      aria-label={t("standing")}
      className="flex flex-col gap-1.5 rounded-popover border p-3 text-body"
    >
      {muted ? (
        <p className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            {muted.until
              ? t("mutedUntil", {
                  name,
                  reason: muted.reason,
                  at: format.dateTime(new Date(muted.until), { dateStyle: "medium", timeStyle: "short" }),
                })
              : t("muted", { name, reason: muted.reason })}
          </span>
          <Button size={24} disabled={busy} onClick={() => onTakeBack("unmute")}>
            {t("unmute")}
          </Button>
        </p>
      ) : null}
      {blocks.map((block) => (
        <p key={`${block.handleId} ${block.account.id}`} className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{say(block)}</span>
          {block.blocked && block.state !== "refused" ? (
            <Button size={24} disabled={busy} onClick={() => onTakeBack("unblock")}>
              {t("unblock")}
            </Button>
          ) : null}
        </p>
      ))}
      {takenOff.map(({ id, agent, grantedAt }) => (
        <p key={id}>{t(grantedAt ? "isOff" : "wishes", { name: agent.displayName })}</p>
      ))}
    </section>
  );
}
