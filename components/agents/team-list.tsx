"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Team } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;
type Props = {
  teams: readonly Team[];
  add: Act<{ name: string }>;
  rename: Act<{ teamId: string; name: string }>;
  remove: Act<{ teamId: string }>;
};

/** Teams own queues and hold rights on accounts. */
export function TeamList({ teams, add, rename, remove }: Props) {
  const t = useTranslations("admin-agents.teams");
  return (
    <div className="flex max-w-[640px] flex-col gap-3">
      {teams.length === 0 ? <p className="text-body text-ink-2">{t("none")}</p> : null}
      <ul className="empty:hidden">
        {teams.map((team) => (
          <TeamRow key={team.id} team={team} rename={rename} remove={remove} />
        ))}
      </ul>
      <AddTeam add={add} />
    </div>
  );
}

function TeamRow({ team, rename, remove }: { team: Team } & Pick<Props, "rename" | "remove">) {
  const t = useTranslations("admin-agents.teams");
  const words = useTranslations("admin");
  const [name, setName] = useState<string | null>(null);
  const { run, busy, problem, isWrong, clear } = useDeed();
  const stop = () => {
    setName(null);
    clear();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => rename({ teamId: team.id, name: name ?? "" }), words("saved"))) stop();
  };
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5">
      {name === null ? (
        <>
          <span className="min-w-0 flex-1 font-medium text-body">{team.name}</span>
          <span className="text-ink-3 text-meta">{t("members", { count: team.memberCount })}</span>
          <Button size={24} variant="ghost" onClick={() => setName(team.name)}>
            {t("rename")}
            <span className="sr-only"> {team.name}</span>
          </Button>
          <Button
            size={24}
            variant="ghost"
            disabled={busy}
            onClick={() => void run(() => remove({ teamId: team.id }), t("removed", { name: team.name }))}
          >
            {t("remove")}
            <span className="sr-only"> {team.name}</span>
          </Button>
        </>
      ) : (
        <form onSubmit={(event) => void save(event)} className="flex flex-1 items-end gap-2" noValidate>
          <Field
            label={t("name")}
            hideLabel
            className="flex-1"
            {...(isWrong("name") ? { error: t("rule") } : {})}
          >
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={60}
                onChange={(event) => setName(event.target.value)}
                autoFocus
              />
            )}
          </Field>
          <Button type="submit" disabled={busy}>
            {words("save")}
          </Button>
          <Button variant="ghost" onClick={stop}>
            {words("cancel")}
          </Button>
        </form>
      )}
      <div className="basis-full empty:hidden">{isWrong("name") ? null : <Problem text={problem} />}</div>
    </li>
  );
}

function AddTeam({ add }: Pick<Props, "add">) {
  const t = useTranslations("admin-agents.teams");
  const [name, setName] = useState("");
  const { run, busy, problem, isWrong } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => add({ name }), t("added", { name }))) setName("");
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-2" noValidate>
      <Field label={t("new")} className="w-64" {...(isWrong("name") ? { error: t("rule") } : {})}>
        {(control) => (
          <Input {...control} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Button type="submit" disabled={busy || name.trim() === ""} className="mb-auto mt-5">
        {t("add")}
      </Button>
      <div className="basis-full empty:hidden">{isWrong("name") ? null : <Problem text={problem} />}</div>
    </form>
  );
}
