"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAdd: (tag: string) => void;
};

/** Any word as a tag; those in use are offered. */
export function TagField({ trigger, open, onOpenChange, onAdd }: Props) {
  const t = useTranslations("conversations-ui");
  const list = useId();
  const [text, setText] = useState("");
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!open) return;
    callApi<{ data: { name: string }[] }>("/tags", { query: { limit: 100 } }).then(
      ({ data }) => setKnown(data.map(({ name }) => name)),
      () => setKnown([]),
    );
  }, [open]);
  const add = () => {
    const tag = text.trim().toLowerCase();
    if (tag === "") return;
    setText("");
    onOpenChange(false);
    onAdd(tag);
  };
  return (
    <Popover trigger={trigger} label={t("tags.add")} width="menu" open={open} onOpenChange={onOpenChange}>
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label={t("tags.label")} hint={t("tags.hint")}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={40}
              list={list}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <datalist id={list}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button type="submit" size={28} className="self-end" disabled={text.trim() === ""}>
          {t("tags.do")}
        </Button>
      </form>
    </Popover>
  );
}
