"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EXAMPLE_RULES } from "@/lib/coverage/rules/example-rules";
import { EXAMPLES } from "@/lib/coverage/rules/rule-words";
import type { WorkRules } from "@/lib/coverage/work-rules-schemas";
import { RuleFields } from "./rule-fields";
import type { RulesActs } from "./rules-acts";
import { draftOf, rulesOf } from "./rules-draft";

type Props = {
  /** The one that is changed; null for a new one. */
  table: WorkRules | null;
  countries: readonly { code: string; name: string }[];
  acts: Pick<RulesActs, "add" | "change">;
  trigger: ReactNode;
};
const NONE = "none";

function begin(table: WorkRules | null) {
  const { name = "", country = null, contract = "", rules = {}, isReviewed = false } = table ?? {};
  return { name, country, contract, isReviewed, example: NONE, draft: draftOf(rules) };
}

/** A table of work rules, from an example or one's own. What was typed stays when it is refused. */
export function RulesDialog({ table, countries, acts, trigger }: Props) {
  const t = useTranslations("work-rules");
  const form = useId();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState(() => begin(table));
  const [isTried, setTried] = useState(false);
  const { run, busy, problem, clear } = useDeed();
  const { rules, wrong } = rulesOf(state.draft);
  const set = (part: Partial<typeof state>) => setState({ ...state, ...part });
  const toggle = (next: boolean) => {
    setOpen(next);
    clear();
    setTried(false);
    if (next) setState(begin(table));
  };
  const start = (example: string) => {
    const code = EXAMPLES.find((each) => each === example);
    const named = code && state.name === "" ? t(`examples.${code}`) : state.name;
    const country = code && code !== "EU" ? code : state.country;
    set({ example, name: named, country, draft: draftOf(code ? EXAMPLE_RULES[code] : {}) });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.length > 0) return;
    const { name, country, contract, isReviewed } = state;
    const example = EXAMPLES.find((each) => each === state.example);
    const wish = { name, country, contract, isReviewed, rules };
    const deed = () =>
      table
        ? acts.change({ id: table.id, change: { ...wish, changeNumber: table.changeNumber } })
        : acts.add({ ...wish, ...(example ? { example } : {}) });
    if (await run(deed, t("saved"))) setOpen(false);
  };
  return (
    <Dialog
      title={table ? t("dialog.change", { name: table.name }) : t("dialog.add")}
      closeLabel={t("close")}
      description={t("counsel")}
      width="large"
      open={open}
      onOpenChange={toggle}
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="solid" type="submit" form={form} disabled={busy || state.name.trim() === ""}>
            {table ? t("dialog.save") : t("dialog.create")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => void submit(event)}
        className="mt-4 flex flex-col gap-4"
        noValidate
      >
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 phone:grid-cols-1">
          {table ? null : (
            <Field label={t("dialog.example")} hint={t("dialog.exampleHint")}>
              {(control) => (
                <Select
                  {...control}
                  value={state.example}
                  onChange={start}
                  options={[
                    { value: NONE, label: t("dialog.none") },
                    ...EXAMPLES.map((code) => ({ value: code as string, label: t(`examples.${code}`) })),
                  ]}
                />
              )}
            </Field>
          )}
          <Field label={t("dialog.name")}>
            {(control) => (
              <Input
                {...control}
                value={state.name}
                maxLength={80}
                onChange={({ target }) => set({ name: target.value })}
              />
            )}
          </Field>
          <Field label={t("dialog.country")} hint={t("dialog.countryHint")}>
            {(control) => (
              <Select
                {...control}
                value={state.country ?? NONE}
                onChange={(country) => set({ country: country === NONE ? null : country })}
                options={[
                  { value: NONE, label: t("dialog.noCountry") },
                  ...countries.map(({ code, name }) => ({ value: code, label: name })),
                ]}
              />
            )}
          </Field>
          <Field label={t("dialog.contract")} hint={t("dialog.contractHint")}>
            {(control) => (
              <Input
                {...control}
                value={state.contract}
                maxLength={60}
                onChange={({ target }) => set({ contract: target.value })}
              />
            )}
          </Field>
        </div>
        <RuleFields draft={state.draft} wrong={isTried ? wrong : []} onChange={(draft) => set({ draft })} />
        <Checkbox
          label={t("dialog.reviewed")}
          checked={state.isReviewed}
          onChange={({ target }) => set({ isReviewed: target.checked })}
        />
        <Problem text={problem} />
      </form>
    </Dialog>
  );
}
