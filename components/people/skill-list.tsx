"use client";

import { Archive, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { People } from "@/lib/coverage/people-schemas";

type Props = {
  skills: People["skills"];
  add: (input: { name: string }) => Promise<ActionResult<void>>;
  end: (input: { id: string }) => Promise<ActionResult<void>>;
  mayEdit: boolean;
};

/** The skills there are, and those that are gone while people or shifts still name them. */
export function SkillList({ skills, add, end, mayEdit }: Props) {
  const t = useTranslations("people.skillPart");
  const words = useTranslations("admin");
  const [name, setName] = useState("");
  const { run, busy, problem } = useDeed();
  const keep = async (wish: string) => {
    if (await run(() => add({ name: wish }), t("added", { name: wish }))) setName("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep(name.trim());
  };
  const stateOf = ({ id, people, shifts }: People["skills"][number]) => {
    if (id) return `${t("people", { count: people })}, ${t("shifts", { count: shifts })}`;
    return shifts > 0 ? t("goneShifts", { count: shifts }) : t("gonePeople", { count: people });
  };
  return (
    <div className="flex max-w-[720px] flex-col gap-3">
      {skills.length === 0 ? <p className="text-body text-ink-3">{t("empty")}</p> : null}
      <ul>
        {skills.map((skill) => (
          <li key={skill.name} className="flex min-h-9 items-center gap-3 border-b py-1 text-body">
            <span className="w-40 shrink-0 truncate font-medium phone:w-24">{skill.name}</span>
            <span className={skill.id ? "min-w-0 flex-1 text-ink-3" : "min-w-0 flex-1 text-red"}>
              {stateOf(skill)}
            </span>
            {!mayEdit ? null : skill.id ? (
              <AlertDialog
                title={t("retireTitle", { name: skill.name })}
                description={t("retireText", { shifts: skill.shifts, people: skill.people })}
                cancelLabel={words("cancel")}
                confirmLabel={t("retireDo", { name: skill.name })}
                onConfirm={() =>
                  void run(() => end({ id: skill.id ?? "" }), t("retired", { name: skill.name }))
                }
                danger
                trigger={
                  <IconButton size={24} label={t("retire", { name: skill.name })} icon={<Archive />} />
                }
              />
            ) : (
              <Button size={24} disabled={busy} onClick={() => void keep(skill.name)}>
                {t("again")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <form onSubmit={submit} className="flex flex-wrap gap-2" noValidate>
          <Input
            aria-label={t("label")}
            placeholder={t("label")}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
            className="w-64"
          />
          <Button type="submit" icon={<Plus />} disabled={busy || name.trim() === ""}>
            {t("add")}
          </Button>
        </form>
      ) : null}
      <Problem text={problem} />
    </div>
  );
}
