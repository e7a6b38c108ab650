"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast";

const FIELDS = ["email", "phone", "x", "number", "name", "order"] as const;
const NOTHING = { email: "", phone: "", x: "", number: "", name: "", order: "" };

type Props = { incidentId: string; onAdded(): void };

/** One person by what they are known by. */
export function AddPersonDialog({ incidentId, onAdded }: Props) {
  const t = useTranslations("incident-people.hand");
  const all = useTranslations("incident-people");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Record<(typeof FIELDS)[number], string>>(NOTHING);
  const { run, busy, problem, clear } = useApiDeed();
  const form = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { order, ...who } = typed;
    const known = Object.fromEntries(Object.entries(who).filter(([, value]) => value.trim() !== ""));
    const body = { ...known, ...(order.trim() ? { fields: { order: order.trim() } } : {}) };
    const done = await run(`/incidents/${incidentId}/affected/people`, { method: "POST", body });
    if (!done) return;
    showToast({ icon: <Check />, text: t("done"), id: "deed" });
    setTyped(NOTHING);
    setOpen(false);
    onAdded();
  };
  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      closeLabel={all("close")}
      width="medium"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        clear();
      }}
      trigger={<Button>{t("open")}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>{all("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy}>
            {t("do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          {FIELDS.map((each) => (
            <Field key={each} label={t(each)} {...(each === "x" ? { hint: t("xHint") } : {})}>
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  value={typed[each]}
                  maxLength={200}
                  onChange={(event) => setTyped({ ...typed, [each]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
