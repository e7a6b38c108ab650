"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { AgentRole } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";

const ROLES = ["admin", "lead", "agent"] as const;

type Props = {
  roles: readonly AgentRole[];
  /** The reader's own, when they have no second factor yet. */
  concerns: AgentRole | null;
  change: (input: { roles: AgentRole[] }) => Promise<ActionResult<void>>;
};

/** Which roles sign in with a second factor. */
export function FactorRoles({ roles, concerns, change }: Props) {
  const t = useTranslations("admin-agents.security");
  const names = useTranslations("admin-agents.fields.roleName");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const [chosen, setChosen] = useState<readonly AgentRole[]>(roles);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => change({ roles: [...chosen] }), words("saved"));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="mb-1 font-medium text-meta">{t("factor")}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t("all", { role: names(role) })}
            checked={chosen.includes(role)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, role] : chosen.filter((each) => each !== role))
            }
          />
        ))}
      </fieldset>
      <p className="text-ink-3 text-meta">{t("factorHint")}</p>
      {concerns && chosen.includes(concerns) ? <p className="text-body">{t("own")}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("save")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}
