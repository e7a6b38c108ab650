"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ShownOnce } from "@/components/admin/shown-once";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Radio, RadioGroup } from "@/components/ui/radio";
import { Select } from "@/components/ui/select";
import { type CreateKey, SCOPES, type Scope } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  agents: readonly { id: string; displayName: string }[];
  make: (input: CreateKey) => Promise<ActionResult<{ key: string }>>;
};

/** Makes a key for a program; shown once. */
export function KeyDialog({ agents, make }: Props) {
  const t = useTranslations("admin-agents.keys");
  const words = useTranslations("admin");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ name: string; key: string } | null>(null);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setMade(null);
  };
  return (
    <Dialog
      title={made ? t("doneTitle", { name: made.name }) : t("create")}
      closeLabel={words("close")}
      width="medium"
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="solid" icon={<KeyRound />}>
          {t("create")}
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{made ? words("close") : words("cancel")}</Button>
          </DialogClose>
          {made ? null : (
            <Button variant="solid" type="submit" form={form} disabled={busy}>
              {t("submit")}
            </Button>
          )}
        </>
      }
    >
      {made ? (
        <ShownOnce label={t("key")} hint={t("keyHint")} value={made.key} />
      ) : (
        <KeyForm agents={agents} make={make} formId={form} onBusy={setBusy} onMade={setMade} />
      )}
    </Dialog>
  );
}

type FormProps = Props & {
  formId: string;
  onBusy: (busy: boolean) => void;
  onMade: (made: { name: string; key: string }) => void;
};

function KeyForm({ agents, make, formId, onBusy, onMade }: FormProps) {
  const t = useTranslations("admin-agents.keys");
  const { run, problem } = useDeed();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<"program" | "agent">("program");
  const [agentId, setAgentId] = useState(agents[0]?.id ?? "");
  const [scopes, setScopes] = useState<readonly Scope[]>(["conversations:read"]);
  const [tried, setTried] = useState(false);
  const noName = name.trim() === "";
  const noScope = kind === "program" && scopes.length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noName || noScope) return;
    onBusy(true);
    const made = await run(() => make(kind === "agent" ? { name, agentId } : { name, scopes: [...scopes] }));
    onBusy(false);
    if (made) onMade({ name, key: made.value.key });
  };
  return (
    <form id={formId} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      <Field label={t("name")} hint={t("nameHint")} {...(tried && noName ? { error: t("nameRule") } : {})}>
        {(control) => (
          <Input {...control} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <RadioGroup label={t("kind")}>
        {(["program", "agent"] as const).map((value) => (
          <Radio
            key={value}
            name="kind"
            checked={kind === value}
            onChange={() => setKind(value)}
            label={t(value)}
          />
        ))}
      </RadioGroup>
      <p className="-mt-2 text-ink-3 text-meta">{t(`${kind}Hint`)}</p>
      {kind === "agent" ? (
        <Field label={t("forAgent")}>
          {(control) => (
            <Select
              {...control}
              value={agentId}
              onChange={setAgentId}
              options={agents.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            />
          )}
        </Field>
      ) : (
        <fieldset>
          <legend className="mb-1 font-medium text-meta">{t("scopes")}</legend>
          <div className="grid grid-cols-2 gap-x-4 gap-y-1 phone:grid-cols-1">
            {SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                label={t(`scope.${scope}`)}
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(
                    event.target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope),
                  )
                }
              />
            ))}
          </div>
          {tried && noScope ? <Problem text={t("scopesRule")} /> : null}
        </fieldset>
      )}
      <Problem text={problem} />
    </form>
  );
}
