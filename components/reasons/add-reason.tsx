"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { ContactReasonView } from "@/lib/conversations/reason-schemas";
import type { ReasonActs } from "./reason-acts";

/** A new reason at the end of its level. */
export function AddReason({ parent, add }: { parent: ContactReasonView | null; add: ReasonActs["add"] }) {
  const t = useTranslations("admin-reasons");
  const [name, setName] = useState<string | null>(parent === null ? "" : null);
  const { run, busy, problem, clear } = useDeed();
  const label = parent ? t("addBelow", { name: parent.name }) : t("addTop");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { name: name ?? "", parentId: parent?.id ?? null };
    if (await run(() => add(wish), t("added", { name: wish.name }))) setName("");
  };
  if (name === null) {
    return (
      <Button size={24} variant="ghost" icon={<Plus />} onClick={() => setName("")}>
        {t("add")}
        <span className="sr-only">: {label}</span>
      </Button>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-1" noValidate>
      <div className="flex flex-wrap gap-2">
        <Input
          aria-label={label}
          placeholder={label}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          className="w-64"
          autoFocus={parent !== null}
        />
        <Button type="submit" disabled={busy || name.trim() === ""}>
          {t("add")}
        </Button>
        {parent ? (
          <Button
            variant="ghost"
            onClick={() => {
              setName(null);
              clear();
            }}
          >
            {t("done")}
          </Button>
        ) : null}
      </div>
      <Problem text={problem} />
    </form>
  );
}
