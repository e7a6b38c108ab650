"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/class-names";
import { SignatureMark } from "@/components/ui/signature-mark";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { InitialsSigner, Registry } from "@/lib/agents/initials-schemas";
import { useAccountName } from "./account-name";
import { Day, useDay } from "./day";
import type { AccountChoice, InitialsActs } from "./initials-acts";
import { InitialsDialog } from "./initials-dialog";

type Props = {
  registry: Registry;
  accounts: readonly AccountChoice[];
  set: InitialsActs["set"];
  mayEdit: boolean;
};

/** Everybody who signs, with what differs elsewhere and what is dated ahead. */
export function InitialsTable({ registry, accounts, set, mayEdit }: Props) {
  const t = useTranslations("initials");
  return (
    <WideTable
      caption={t("table.caption")}
      head={
        <>
          <HeadCell>{t("table.name")}</HeadCell>
          <HeadCell>{t("table.signature")}</HeadCell>
          <HeadCell className="phone:hidden">{t("table.since")}</HeadCell>
          <HeadCell className="phone:hidden">{t("table.elsewhere")}</HeadCell>
          {mayEdit ? (
            <HeadCell className="text-right">
              <span className="sr-only">{t("table.deeds")}</span>
            </HeadCell>
          ) : null}
        </>
      }
    >
      {registry.data.map((signer) => (
        <Row key={signer.agent.id} className="h-11">
          <NameCell>
            <SignerName signer={signer} />
            {signer.overrides.length + signer.planned.length > 0 ? (
              <div className="hidden font-normal phone:block">
                <Elsewhere signer={signer} />
              </div>
            ) : null}
          </NameCell>
          <Cell className="whitespace-nowrap">
            <SignatureMark>{signer.signature}</SignatureMark>
            {signer.isOwn ? <span className="ml-2 text-ink-3 text-meta">{t("row.own")}</span> : null}
          </Cell>
          <Cell className="whitespace-nowrap text-ink-2 phone:hidden">
            <Day at={signer.fromAt} />
          </Cell>
          <Cell className="phone:hidden">
            <Elsewhere signer={signer} />
          </Cell>
          {mayEdit ? (
            <Cell figure>
              {signer.agent.isActive ? (
                <InitialsDialog
                  signer={signer}
                  accounts={accounts}
                  account={registry.account?.id ?? null}
                  set={set}
                  trigger={
                    <Button
                      size={24}
                      variant="ghost"
                      aria-label={t("row.changeOf", { name: signer.agent.displayName })}
                    >
                      {t("row.change")}
                    </Button>
                  }
                />
              ) : null}
            </Cell>
          ) : null}
        </Row>
      ))}
    </WideTable>
  );
}

function SignerName({ signer: { agent, freeAt } }: { signer: InitialsSigner }) {
  const row = useTranslations("initials.row");
  const day = useDay();
  return (
    <span className={cn("flex flex-wrap items-center gap-x-2 gap-y-0.5", !agent.isActive && "text-ink-3")}>
      <a href={`/initials/${agent.id}`} className="text-link">
        {agent.displayName}
      </a>
      {agent.alias ? (
        <span className="font-normal text-ink-2">{row("alias", { alias: agent.alias })}</span>
      ) : null}
      {agent.isActive ? null : (
        <Chip {...(freeAt ? { title: row("freeFrom", { day: day(freeAt) }) } : {})}>{row("left")}</Chip>
      )}
      {!agent.isActive && freeAt ? (
        <span className="font-normal text-meta">{row("freeFrom", { day: day(freeAt) })}</span>
      ) : null}
    </span>
  );
}

function Elsewhere({ signer: { overrides, planned } }: { signer: InitialsSigner }) {
  const row = useTranslations("initials.row");
  const day = useDay();
  const nameOf = useAccountName();
  if (overrides.length + planned.length === 0) return <span className="text-ink-3">–</span>;
  return (
    <ul className="flex flex-col gap-1 py-1">
      {overrides.map(({ id, initials, account }) => (
        <li key={id} className="flex items-center gap-1.5 whitespace-nowrap">
          <SignatureMark>{initials}</SignatureMark>
          <span className="text-ink-2">{account ? nameOf(account) : null}</span>
        </li>
      ))}
      {planned.map(({ id, initials, account, fromAt }) => (
        <li key={id} className="whitespace-nowrap text-ink-2">
          {account
            ? row("plannedOn", { initials, account: nameOf(account), day: day(fromAt) })
            : row("planned", { initials, day: day(fromAt) })}
        </li>
      ))}
    </ul>
  );
}
