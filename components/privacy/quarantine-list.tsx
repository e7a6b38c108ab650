"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Quarantined } from "@/lib/intake/schemas";

type OnOne = (input: { id: string }) => Promise<ActionResult<void>>;
type Props = { items: readonly Quarantined[]; retry: OnOne; release: OnOne };

/** What could not be read: why, its raw bytes, read it again or strike it off. */
export function QuarantineList({ items, retry, release }: Props) {
  const t = useTranslations("admin-quarantine");
  const channels = useChannels();
  const deed = useDeed();
  return (
    <>
      <Problem text={deed.problem} />
      <WideTable
        caption={t("caption")}
        head={
          <>
            <HeadCell>{t("why")}</HeadCell>
            <HeadCell>{t("from")}</HeadCell>
            <HeadCell>{t("when")}</HeadCell>
            <HeadCell>{""}</HeadCell>
          </>
        }
      >
        {items.map((item) => (
          <Row key={item.id} className="h-auto align-top [&>*]:py-1.5">
            <NameCell className="max-w-80 font-normal">
              <Why item={item} />
            </NameCell>
            <Cell>
              {channels(item.channel).name} · {item.source}
              {item.accountHandle ? (
                <span className="block text-ink-3 text-meta">
                  {channels(item.channel).handle(item.accountHandle)}
                </span>
              ) : null}
            </Cell>
            <Cell className="whitespace-nowrap">
              <When at={item.receivedAt} />
              <span className="block text-ink-3 text-meta">{t("attempts", { attempts: item.attempts })}</span>
            </Cell>
            <Cell className="whitespace-nowrap text-right">
              <span className="inline-flex gap-2 phone:flex-col phone:items-end">
                {item.rawUrl ? (
                  <>
                    <a
                      href={item.rawUrl}
                      download
                      aria-label={t("raw")}
                      title={t("raw")}
                      className={buttonClass("plain", 28, "w-(--height-bar) px-0")}
                    >
                      <Download aria-hidden="true" />
                    </a>
                    <Button
                      size={28}
                      disabled={deed.busy}
                      onClick={() => void deed.run(() => retry({ id: item.id }), t("retried"))}
                    >
                      {t("retry")}
                    </Button>
                  </>
                ) : null}
                <Button
                  size={28}
                  disabled={deed.busy}
                  onClick={() => void deed.run(() => release({ id: item.id }), t("released"))}
                >
                  {t("release")}
                </Button>
              </span>
            </Cell>
          </Row>
        ))}
      </WideTable>
    </>
  );
}

/** The code in words; one that nobody has words for stands as it is. */
function Why({ item }: { item: Quarantined }) {
  const reasons = useTranslations("intake");
  const { reason, values, externalId } = item;
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value ?? "")]),
  );
  return (
    <>
      {reasons.has(reason) ? reasons(reason, plain) : reason}
      {externalId ? (
        <span className="block truncate font-mono text-ink-3 text-label" title={externalId}>
          {externalId}
        </span>
      ) : null}
    </>
  );
}
