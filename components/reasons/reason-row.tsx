"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Input } from "@/components/ui/input";
import { ReasonDeeds, type ReasonPlace } from "./reason-deeds";

export function ReasonRow(props: ReasonPlace) {
  const { reason, acts } = props;
  const t = useTranslations("admin-reasons");
  const words = useTranslations("admin");
  const [name, setName] = useState<string | null>(null);
  const { run, busy, problem, clear } = useDeed();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => acts.change({ id: reason.id, change: { name: name ?? "" } }), words("saved")))
      setName(null);
  };
  if (name !== null) {
    return (
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-1 py-1" noValidate>
        <div className="flex flex-wrap gap-2">
          <Input
            aria-label={t("nameOf", { name: reason.name })}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
            className="w-64"
            autoFocus
          />
          <Button type="submit" disabled={busy || name.trim() === ""}>
            {words("save")}
          </Button>
          <Button
            variant="ghost"
            onClick={() => {
              setName(null);
              clear();
            }}
          >
            {words("cancel")}
          </Button>
        </div>
        <Problem text={problem} />
      </form>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-1">
      <span className={reason.parentId === null ? "font-semibold text-body" : "text-body"}>
        {reason.name}
      </span>
      {reason.isRetired ? <Chip className="ml-2">{t("retired")}</Chip> : null}
      <span className="flex-1" />
      <ReasonDeeds {...props} busy={busy} run={run} onRename={() => setName(reason.name)} />
      <div className="basis-full empty:hidden">{problem ? <Problem text={problem} /> : null}</div>
    </div>
  );
}
