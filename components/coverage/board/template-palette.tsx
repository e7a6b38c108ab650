"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useUndo } from "@/components/desk/undo";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import type { Template } from "@/lib/coverage/terms-schemas";

type Props = {
  templates: readonly Template[];
  armed: Template | null;
  onArm: (template: Template | null) => void;
  onChanged: () => Promise<void>;
};

/** Shifts that come again and again: one is taken in hand, then put down on a day. */
export function TemplatePalette({ templates, armed, onArm, onChanged }: Props) {
  const t = useTranslations("coverage-board.templates");
  const offer = useUndo();
  const [problem, setProblem] = useState("");
  const call = async (deed: () => Promise<unknown>): Promise<boolean> => {
    setProblem("");
    try {
      await deed();
      await onChanged();
      return true;
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("offline"));
      return false;
    }
  };
  const remove = async (template: Template) => {
    if (armed?.id === template.id) onArm(null);
    const { id, ...body } = template;
    if (!(await call(() => callApi(`/shift-templates/${id}`, { method: "DELETE" })))) return;
    const said = t("removed", { name: template.name });
    const undo = () => void call(() => callApi("/shift-templates", { method: "POST", body }));
    offer({ text: said, said, undo });
  };
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-1.5">
      <legend className="sr-only">{t("label")}</legend>
      {templates.map((template) => {
        const isArmed = armed?.id === template.id;
        return (
          <span
            key={template.id}
            className={cn(
              "inline-flex items-center rounded-chip border bg-raised",
              isArmed && "border-accent bg-accent-tint",
            )}
          >
            <button
              type="button"
              aria-pressed={isArmed}
              onClick={() => onArm(isArmed ? null : template)}
              className="figures h-6 px-2 font-medium text-meta phone:h-11"
            >
              {t("chip", { name: template.name, from: template.startTime, until: template.endTime })}
            </button>
            <button
              type="button"
              aria-label={t("remove", { name: template.name })}
              onClick={() => void remove(template)}
              className="flex h-6 w-6 items-center justify-center text-ink-3 hover:text-ink phone:h-11 phone:w-8"
            >
              <X aria-hidden="true" className="size-3.5" />
            </button>
          </span>
        );
      })}
      <NewTemplate
        onMake={(body) => call(() => callApi("/shift-templates", { method: "POST", body }))}
        problem={problem}
      />
      {armed ? <span className="text-ink-2 text-meta">{t("armed", { name: armed.name })}</span> : null}
    </fieldset>
  );
}

type NewProps = { onMake: (body: unknown) => Promise<boolean>; problem: string };

function NewTemplate({ onMake, problem }: NewProps) {
  const t = useTranslations("coverage-board.templates");
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [startTime, setStart] = useState("08:00");
  const [endTime, setEnd] = useState("16:00");
  const make = async () => {
    if (!(await onMake({ name, startTime, endTime }))) return;
    setName("");
    setOpen(false);
  };
  return (
    <Popover
      label={t("new")}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size={24} variant="ghost" icon={<Plus />}>
          {t("new")}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={t("name")}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={80}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="flex gap-3">
          <Field label={t("from")}>
            {(control) => (
              <Input
                {...control}
                type="time"
                required
                value={startTime}
                onChange={(event) => setStart(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("until")}>
            {(control) => (
              <Input
                {...control}
                type="time"
                required
                value={endTime}
                onChange={(event) => setEnd(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Problem text={problem} />
        <Button variant="solid" type="submit">
          {t("make")}
        </Button>
      </form>
    </Popover>
  );
}
