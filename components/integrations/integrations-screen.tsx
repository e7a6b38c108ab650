"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ActionForm } from "./action-form";
import { ActionTable, LookupTable, RuleList } from "./declared-tables";
import type { Declarations, IntegrationActs } from "./integration-acts";
import { LookupDeclareForm } from "./lookup-declare-form";
import { RuleForm } from "./rule-form";

type Props = Declarations & {
  accounts: readonly { id: string; handle: string; channel: string }[];
  acts: IntegrationActs;
};

/** What agents look up and change from one account, and what proves a person there. */
export function IntegrationsScreen({ accounts, lookups, actions, rules, acts }: Props) {
  const t = useTranslations("integrations");
  const channels = useChannels();
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? "");
  const [adding, setAdding] = useState<"lookup" | "action" | "rule" | null>(null);
  const own = <T extends { accountId: string }>(list: readonly T[]) =>
    list.filter((each) => each.accountId === accountId);
  const close = () => setAdding(null);
  const add = (kind: "lookup" | "action" | "rule", label: string) => (
    <Button size={28} icon={<Plus />} onClick={() => setAdding(kind)}>
      {label}
    </Button>
  );
  return (
    <>
      <Field label={t("admin.account")} className="max-w-72">
        {(control) => (
          <Select
            {...control}
            value={accountId}
            onChange={setAccountId}
            options={accounts.map(({ id, handle, channel }) => ({
              value: id,
              label: channels(channel).handle(handle),
              detail: channels(channel).name,
            }))}
          />
        )}
      </Field>
      <AdminPart
        id="lookups"
        title={t("admin.lookups")}
        lead={t("admin.lookupsLead")}
        actions={add("lookup", t("admin.addLookup"))}
      >
        <LookupTable lookups={own(lookups)} acts={acts} />
      </AdminPart>
      <AdminPart
        id="actions"
        title={t("admin.actions")}
        lead={t("admin.actionsLead")}
        actions={add("action", t("admin.addAction"))}
      >
        <ActionTable actions={own(actions)} lookups={own(lookups)} acts={acts} />
      </AdminPart>
      <AdminPart
        id="rules"
        title={t("admin.rules")}
        lead={t("admin.rulesLead")}
        actions={add("rule", t("admin.addRule"))}
      >
        <RuleList rules={own(rules)} acts={acts} />
      </AdminPart>
      {adding === "lookup" ? <LookupDeclareForm accountId={accountId} acts={acts} onClose={close} /> : null}
      {adding === "action" ? (
        <ActionForm accountId={accountId} lookups={own(lookups)} acts={acts} onClose={close} />
      ) : null}
      {adding === "rule" ? <RuleForm accountId={accountId} acts={acts} onClose={close} /> : null}
    </>
  );
}
