"use client";

import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { FlagRuleVersion } from "@/lib/red-flags/rule-set-schemas";
import { useRuleWords } from "./use-rule-words";

type Props = {
  versions: readonly FlagRuleVersion[];
  inForce: number;
  busy: boolean;
  restore: (version: number) => void;
};

/** Every version there was, the newest first; an older one comes back as a new one. */
export function VersionList({ versions, inForce, busy, restore }: Props) {
  const { t } = useRuleWords();
  return (
    <WideTable
      caption={t("versions.title")}
      head={
        <>
          <HeadCell>{t("versions.version")}</HeadCell>
          <HeadCell>{t("versions.who")}</HeadCell>
          <HeadCell>{t("versions.note")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("versions.restore")}</span>
          </HeadCell>
        </>
      }
    >
      {versions.map(({ version, publishedAt, publishedBy, note, restores }) => (
        <Row key={version}>
          <NameCell className="whitespace-nowrap">
            {version === 0 ? t("versions.program") : t("versions.number", { version })}
          </NameCell>
          <Cell className="whitespace-nowrap">
            {publishedAt ? (
              <>
                {publishedBy?.displayName} · <When at={publishedAt} />
              </>
            ) : null}
          </Cell>
          <Cell className="text-ink-2">
            {restores === null ? note : t("versions.restoredFrom", { version: restores })}
          </Cell>
          <Cell figure>
            {version === inForce ? (
              <Chip>{t("versions.inForce")}</Chip>
            ) : (
              <AlertDialog
                title={t("versions.restoreTitle", { version })}
                description={t("versions.restoreText")}
                cancelLabel={t("bar.keep")}
                confirmLabel={t("versions.restore")}
                trigger={
                  <Button size={24} disabled={busy} aria-label={t("versions.restoreOf", { version })}>
                    {t("versions.restore")}
                  </Button>
                }
                onConfirm={() => restore(version)}
              />
            )}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
