"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Department } from "@/lib/replies/side-conversations/side-schemas";

type Props = {
  departments: readonly Department[];
  keep: (input: {
    departmentId: string | null;
    name: string;
    address: string;
  }) => Promise<ActionResult<void>>;
  remove: (input: { departmentId: string }) => Promise<ActionResult<void>>;
};

/** Whom agents may ask by mail: a name and an address each. */
export function DepartmentList({ departments, keep, remove }: Props) {
  const t = useTranslations("limits.departments");
  const { run, busy, problem } = useDeed();
  const [edited, setEdited] = useState<Department | null>(null);
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const edit = (department: Department | null) => {
    setEdited(department);
    setName(department?.name ?? "");
    setAddress(department?.address ?? "");
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(
      () => keep({ departmentId: edited?.id ?? null, name, address }),
      t("kept", { name }),
    );
    if (done) edit(null);
  };
  return (
    <div className="flex max-w-[640px] flex-col gap-3">
      {departments.length === 0 ? <p className="text-body text-ink-2">{t("none")}</p> : null}
      <ul className="empty:hidden">
        {departments.map((each) => (
          <li
            key={each.id}
            className="flex min-h-11 flex-wrap items-center gap-x-3 border-b py-1.5 text-body"
          >
            <span className="font-medium">{each.name}</span>
            <span className="min-w-0 flex-1 truncate text-ink-2">{each.address}</span>
            <Button size={24} variant="ghost" onClick={() => edit(each)}>
              {t("edit")}
              <span className="sr-only"> {each.name}</span>
            </Button>
            <Button
              size={24}
              variant="ghost"
              disabled={busy}
              onClick={() =>
                void run(() => remove({ departmentId: each.id }), t("removed", { name: each.name }))
              }
            >
              {t("remove")}
              <span className="sr-only"> {each.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-2" noValidate>
        <Field label={t("name")} className="w-48">
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("address")} className="w-64">
          {(control) => (
            <Input
              {...control}
              type="email"
              maxLength={320}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={busy || name.trim() === "" || address.trim() === ""}>
          {t(edited ? "save" : "add")}
        </Button>
        {edited ? (
          <Button variant="ghost" onClick={() => edit(null)}>
            {t("cancel")}
          </Button>
        ) : null}
      </form>
      <Problem text={problem} />
    </div>
  );
}
