"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { callApi } from "@/components/desk/api";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio";
import { Select } from "@/components/ui/select";
import type { Records } from "@/lib/integrations/record-schemas";
import { useCall } from "./use-call";

type Props = { records: Records; conversationId: string; onClose: () => void; onChecked: () => void };

/** Which rule, for which handle, and each piece of its evidence ticked. */
export function IdentityDialog({ records, conversationId, onClose, onChecked }: Props) {
  const t = useTranslations("facts");
  const channels = useChannels();
  const { rules, handles } = records;
  const [ruleId, setRuleId] = useState(rules[0]?.id ?? "");
  const [handleId, setHandleId] = useState(handles[0]?.id ?? "");
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { run, busy, problem } = useCall();
  const rule = rules.find(({ id }) => id === ruleId);
  const isWhole = rule?.evidence.every((each) => ticked.includes(each)) ?? false;
  const confirm = async () => {
    const body = { handleId, ruleId, evidence: ticked };
    const path = `/conversations/${conversationId}/identity-checks`;
    if (!(await run(() => callApi(path, { method: "POST", body })))) return;
    onChecked();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("identity.dialog")}
      description={t("identity.asked")}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button variant="solid" disabled={!isWhole || busy} onClick={() => void confirm()}>
            {t("identity.confirm")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {handles.length > 1 ? (
          <Field label={t("identity.handle")}>
            {(control) => (
              <Select
                {...control}
                value={handleId}
                onChange={setHandleId}
                options={handles.map(({ id, channel, username, externalId }) => ({
                  value: id,
                  label: channels(channel).handle(username ?? externalId),
                  detail: channels(channel).name,
                }))}
              />
            )}
          </Field>
        ) : null}
        <RadioGroup label={t("identity.dialog")} hideLabel className="flex-col">
          {rules.map(({ id, proves }) => (
            <Radio
              key={id}
              name="rule"
              label={t(`identity.proves.${proves}`)}
              checked={id === ruleId}
              onChange={() => {
                setRuleId(id);
                setTicked([]);
              }}
            />
          ))}
        </RadioGroup>
        <div className="flex flex-col gap-2 border-t pt-3">
          {(rule?.evidence ?? []).map((each) => (
            <Checkbox
              key={`${ruleId} ${each}`}
              label={each}
              checked={ticked.includes(each)}
              onChange={(event) =>
                setTicked((now) =>
                  event.target.checked ? [...now, each] : now.filter((one) => one !== each),
                )
              }
            />
          ))}
        </div>
        <Problem text={problem} />
      </div>
    </Dialog>
  );
}
