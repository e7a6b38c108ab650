"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ShownOnce } from "@/components/admin/shown-once";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { proposeInitials } from "@/lib/agents/rules/propose-initials";
import type { CreateAgent, Team } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { type AgentDraft, AgentFields } from "./agent-fields";
import { InitialsField, isOfInitials } from "./initials-field";

export type IssuedUrl = { url: string; expiresAt: string };
type Props = {
  teams: readonly Team[];
  zones: readonly string[];
  takenInitials: readonly string[];
  zone: string;
  invite: (input: CreateAgent) => Promise<ActionResult<IssuedUrl>>;
};

/** A new agent, and the link by which they set their password. */
export function InviteDialog(props: Props) {
  const t = useTranslations("admin-agents.invite");
  const words = useTranslations("admin");
  const [open, setOpen] = useState(false);
  const [issued, setIssued] = useState<(IssuedUrl & { name: string }) | null>(null);
  const form = useId();
  const [busy, setBusy] = useState(false);
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setIssued(null);
  };
  return (
    <Dialog
      title={issued ? t("doneTitle", { name: issued.name }) : t("title")}
      closeLabel={words("close")}
      width="medium"
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="solid" icon={<UserPlus />}>
          {t("open")}
        </Button>
      }
      footer={
        issued ? (
          <DialogClose>
            <Button>{words("close")}</Button>
          </DialogClose>
        ) : (
          <>
            <DialogClose>
              <Button>{words("cancel")}</Button>
            </DialogClose>
            <Button variant="solid" type="submit" form={form} disabled={busy}>
              {t("submit")}
            </Button>
          </>
        )
      }
    >
      {issued ? (
        <ShownOnce label={t("link")} hint={t("linkHint", { name: issued.name })} value={issued.url} />
      ) : (
        <InviteForm {...props} formId={form} onBusy={setBusy} onIssued={setIssued} />
      )}
    </Dialog>
  );
}

type FormProps = Props & {
  formId: string;
  onBusy: (busy: boolean) => void;
  onIssued: (issued: IssuedUrl & { name: string }) => void;
};

function InviteForm({ teams, zones, takenInitials, zone, invite, formId, onBusy, onIssued }: FormProps) {
  const t = useTranslations("admin-agents.invite");
  const { run, problem, refusal, isWrong } = useDeed();
  const [draft, setDraft] = useState<AgentDraft>({ displayName: "", role: "agent", teams: [], zone });
  const [email, setEmail] = useState("");
  const [typedInitials, setTypedInitials] = useState<string | null>(null);
  const proposed = draft.displayName.trim()
    ? (proposeInitials(draft.displayName, takenInitials)[0] ?? "")
    : "";
  const initials = typedInitials ?? proposed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    onBusy(true);
    const made = await run(() => invite({ ...draft, teams: [...draft.teams], email, initials }));
    onBusy(false);
    if (made) onIssued({ ...made.value, name: draft.displayName });
  };
  return (
    <form id={formId} onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      <AgentFields draft={draft} teams={teams} zones={zones} isWrong={isWrong} onChange={setDraft} />
      <Field label={t("email")} {...(isWrong("email") ? { error: t("emailRule") } : {})}>
        {(control) => (
          <Input
            {...control}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            autoComplete="off"
            maxLength={200}
          />
        )}
      </Field>
      <InitialsField
        value={initials}
        refusal={refusal}
        isWrong={isWrong("initials")}
        onChange={setTypedInitials}
      />
      {isOfInitials(refusal) ? null : <Problem text={problem} />}
    </form>
  );
}
