"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { RoutingView } from "@/lib/conversations/routing/routing-schemas";

type Props = { view: RoutingView; busy: boolean; onLoad: (version: number) => void };

/** Every set of rules that was in force, the newest first. */
export function RoutingVersions({ view, busy, onLoad }: Props) {
  const t = useTranslations("routing.versions");
  return (
    <WideTable
      caption={t("title")}
      head={
        <>
          <HeadCell>{t("version")}</HeadCell>
          <HeadCell>{t("who")}</HeadCell>
          <HeadCell>{t("note")}</HeadCell>
          <HeadCell>{t("rules")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("load")}</span>
          </HeadCell>
        </>
      }
    >
      {view.versions.map(({ version, note, rules, savedBy, savedAt }) => (
        <Row key={version}>
          <NameCell>{version}</NameCell>
          <Cell className="whitespace-nowrap">
            {savedBy?.displayName} {savedAt ? <When at={savedAt} /> : null}
          </Cell>
          <Cell className="text-ink-2">{note}</Cell>
          <Cell figure>{rules}</Cell>
          <Cell figure>
            {version === view.version ? (
              <Chip>{t("inForce")}</Chip>
            ) : (
              <Button
                size={24}
                disabled={busy}
                aria-label={t("loadOf", { version })}
                onClick={() => onLoad(version)}
              >
                {t("load")}
              </Button>
            )}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
