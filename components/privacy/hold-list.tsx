"use client";

import { ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { type Deed, useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Hold } from "@/lib/privacy/schemas";
import { WhyDialog } from "./why-dialog";

type Props = {
  holds: readonly Hold[];
  viewerId: string;
  confirm: (input: { holdId: string }) => Promise<ActionResult<Hold>>;
  lift: (input: { holdId: string; reason: string }) => Promise<ActionResult<Hold | null>>;
};

/** What is neither erased nor ages out, and what waits for a second person. */
export function HoldList({ holds, viewerId, confirm, lift }: Props) {
  const t = useTranslations("privacy.holds");
  const deed = useDeed();
  const [lifting, setLifting] = useState<Hold | null>(null);
  const isDrop = lifting?.state === "asked";
  return (
    <AdminPart id="holds" title={t("title")} lead={t("lead")}>
      <Problem text={lifting ? "" : deed.problem} />
      {holds.length === 0 ? (
        <EmptyState icon={<ShieldAlert />} title={t("empty")} className="rounded-card border">
          {t("emptyText")}
        </EmptyState>
      ) : (
        <WideTable
          caption={t("caption")}
          head={
            <>
              <HeadCell>{t("on")}</HeadCell>
              <HeadCell>{t("reason")}</HeadCell>
              <HeadCell>{t("state")}</HeadCell>
              <HeadCell>{""}</HeadCell>
            </>
          }
        >
          {holds.map((hold) => (
            <Row key={hold.id} className="h-auto align-top [&>*]:py-1.5">
              <NameCell>
                <HoldOn hold={hold} />
              </NameCell>
              <Cell className="max-w-72 break-words">{hold.reason}</Cell>
              <Cell>
                <HoldState hold={hold} />
              </Cell>
              <Cell className="whitespace-nowrap text-right">
                <HoldDeeds
                  hold={hold}
                  viewerId={viewerId}
                  deed={deed}
                  confirm={confirm}
                  onLift={setLifting}
                />
              </Cell>
            </Row>
          ))}
        </WideTable>
      )}
      {lifting ? (
        <WhyDialog
          title={t(isDrop ? "dropTitle" : "liftTitle")}
          text={t(isDrop ? "dropText" : "liftText")}
          confirm={t(isDrop ? "drop" : "lift")}
          onClose={() => setLifting(null)}
          onConfirm={async (reason) => {
            const result = await lift({ holdId: lifting.id, reason });
            if (!result.ok) return result.message;
            await deed.run(async () => result, t(isDrop ? "dropped" : "liftAsked"));
            return null;
          }}
        />
      ) : null}
    </AdminPart>
  );
}

function HoldOn({ hold }: { hold: Hold }) {
  const t = useTranslations("privacy.holds");
  const { customerId, conversationId, displayName } = hold;
  return (
    <a
      href={conversationId ? `/inbox/${conversationId}` : `/customers/${customerId}`}
      className="rounded-chip hover:underline"
    >
      {t(conversationId ? "conversation" : "person", { name: displayName })}
    </a>
  );
}

function HoldState({ hold }: { hold: Hold }) {
  const t = useTranslations("privacy.holds");
  const { state, askedBy, confirmedBy, liftAskedBy, liftedBy, liftReason } = hold;
  const by = confirmedBy
    ? t("byTwo", { first: askedBy.displayName, second: confirmedBy.displayName })
    : t("by", { first: askedBy.displayName });
  const lift =
    liftAskedBy && liftedBy
      ? t("liftedByTwo", { first: liftAskedBy.displayName, second: liftedBy.displayName })
      : liftAskedBy
        ? t("liftBy", { first: liftAskedBy.displayName, reason: liftReason ?? "" })
        : null;
  return (
    <>
      <span className="font-medium">{t(`states.${state}`)}</span>
      <span className="block text-ink-3 text-meta">
        {by}, <When at={hold.confirmedAt ?? hold.askedAt} />
      </span>
      {lift ? <span className="block text-ink-3 text-meta">{lift}</span> : null}
    </>
  );
}

type DeedsProps = Pick<Props, "viewerId" | "confirm"> & {
  hold: Hold;
  deed: Deed;
  onLift: (hold: Hold) => void;
};

function HoldDeeds({ hold, viewerId, deed, confirm, onLift }: DeedsProps) {
  const t = useTranslations("privacy.holds");
  const { id, state, askedBy, liftAskedBy } = hold;
  if (state === "lifted") return null;
  const isLift = state === "lift-asked";
  const waits = state === "asked" || isLift;
  const isOwn = (isLift ? liftAskedBy?.id : askedBy.id) === viewerId;
  return (
    <span className="inline-flex gap-2 phone:flex-col phone:items-stretch">
      {waits && !isOwn ? (
        <Button
          size={28}
          variant="solid"
          disabled={deed.busy}
          onClick={() => void deed.run(() => confirm({ holdId: id }), t(isLift ? "lifted" : "confirmed"))}
        >
          {t(isLift ? "confirmLift" : "confirm")}
        </Button>
      ) : null}
      {isLift ? null : (
        <Button size={28} onClick={() => onLift(hold)}>
          {t(state === "asked" ? "drop" : "lift")}
        </Button>
      )}
    </span>
  );
}
