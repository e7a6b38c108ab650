"use client";

import { Archive } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { WideTable } from "@/components/admin/wide-table";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { IdentityRule } from "@/lib/customers/identity-schemas";
import type { Action, Lookup } from "@/lib/integrations/schemas";
import type { IntegrationActs } from "./integration-acts";

type Acts = { acts: IntegrationActs };

export function LookupTable({ lookups, acts }: Acts & { lookups: readonly Lookup[] }) {
  const t = useTranslations("integrations");
  if (lookups.length === 0) return <Nothing text={t("admin.noLookups")} />;
  return (
    <WideTable
      caption={t("admin.lookups")}
      head={[t("admin.name"), t("admin.input"), t("admin.url"), t("admin.fields"), t("admin.checks"), ""].map(
        (each) => (
          <HeadCell key={each}>{each || <span className="sr-only">{t("admin.done")}</span>}</HeadCell>
        ),
      )}
    >
      {lookups.map(({ id, name, inputLabel, url, fields, needsProof }) => (
        <Row key={id}>
          <NameCell>{name}</NameCell>
          <Cell>{inputLabel}</Cell>
          <Cell className="max-w-64 truncate font-mono text-meta">{url}</Cell>
          <Cell className="whitespace-nowrap">
            {t("admin.linesCount", { count: fields.length })},{" "}
            {t("admin.masked", { count: fields.filter(({ isPrivate }) => isPrivate).length })}
          </Cell>
          <Cell className="whitespace-nowrap">
            {needsProof ? t(`admin.proofs.${needsProof}`) : t("admin.proofNone")}
          </Cell>
          <Cell>
            <Retire kind="lookup" id={id} name={name} acts={acts} />
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}

type Actions = Acts & { actions: readonly Action[]; lookups: readonly Lookup[] };

export function ActionTable({ actions, lookups, acts }: Actions) {
  const t = useTranslations("integrations");
  if (actions.length === 0) return <Nothing text={t("admin.noActions")} />;
  return (
    <WideTable
      caption={t("admin.actions")}
      head={[t("admin.name"), t("admin.lookup"), t("admin.url"), t("admin.form"), t("admin.checks"), ""].map(
        (each) => (
          <HeadCell key={each}>{each || <span className="sr-only">{t("admin.done")}</span>}</HeadCell>
        ),
      )}
    >
      {actions.map(({ id, name, lookupId, url, form, needsProof }) => (
        <Row key={id}>
          <NameCell>{name}</NameCell>
          <Cell>{lookups.find((each) => each.id === lookupId)?.name ?? t("admin.lookupNone")}</Cell>
          <Cell className="max-w-64 truncate font-mono text-meta">{url}</Cell>
          <Cell className="min-w-48">{form.map(({ label }) => label).join(", ")}</Cell>
          <Cell className="whitespace-nowrap">
            {needsProof ? t(`admin.proofs.${needsProof}`) : t("admin.proofNone")}
          </Cell>
          <Cell>
            <Retire kind="action" id={id} name={name} acts={acts} />
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}

export function RuleList({ rules, acts }: Acts & { rules: readonly IdentityRule[] }) {
  const t = useTranslations("integrations");
  const words = useTranslations("facts");
  if (rules.length === 0) return <Nothing text={t("admin.noRules")} />;
  return (
    <ul className="flex flex-col">
      {rules.map(({ id, proves, evidence }) => (
        <li key={id} className="flex min-h-9 items-center gap-3 border-b">
          <span className="w-40 shrink-0 font-medium text-body">{words(`identity.proves.${proves}`)}</span>
          <span className="flex min-w-0 flex-1 flex-wrap gap-1 py-1">
            {evidence.map((each) => (
              <Chip key={each}>{each}</Chip>
            ))}
          </span>
          <Retire kind="rule" id={id} name={words(`identity.proves.${proves}`)} acts={acts} />
        </li>
      ))}
    </ul>
  );
}

function Nothing({ text }: { text: string }) {
  return <p className="text-body text-ink-2">{text}</p>;
}

type RetireProps = Acts & { kind: "lookup" | "action" | "rule"; id: string; name: string };

function Retire({ kind, id, name, acts }: RetireProps) {
  const t = useTranslations("integrations");
  const { run, busy, problem } = useDeed();
  return (
    <>
      <IconButton
        size={24}
        label={t("admin.retire", { name })}
        icon={<Archive />}
        disabled={busy}
        onClick={() => void run(() => acts.retire({ kind, id }), t("admin.retired", { name }))}
      />
      {problem ? <Problem text={problem} /> : null}
    </>
  );
}
