"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { RoutingRule, RoutingView } from "@/lib/conversations/routing/routing-schemas";
import type { RoutingActs, RoutingChoices } from "./routing-choices";
import { RoutingTabs } from "./routing-tabs";
import { RoutingVersions } from "./routing-versions";
import { RuleDialog } from "./rule-dialog";
import { RuleList } from "./rule-list";
import { TryPart } from "./try-part";

type Props = { view: RoutingView; choices: RoutingChoices; acts: RoutingActs };

/** Rules of routing: written, tried, then put into force together. */
export function RoutingScreen({ view, choices, acts }: Props) {
  const t = useTranslations("routing");
  const deed = useDeed();
  const [rules, setRules] = useState<readonly RoutingRule[]>(view.rules);
  const [heatLimit, setHeatLimit] = useState(String(view.heatLimit));
  const [note, setNote] = useState("");
  const heat = Math.min(100, Math.max(1, Number.parseInt(heatLimit, 10) || view.heatLimit));
  const wish = { rules: [...rules], heatLimit: heat };
  const isChanged = JSON.stringify(wish) !== JSON.stringify({ rules: view.rules, heatLimit: view.heatLimit });
  const begin = (next: { rules: readonly RoutingRule[]; heatLimit: number }) => {
    setRules(next.rules);
    setHeatLimit(String(next.heatLimit));
    setNote("");
    deed.clear();
  };
  const save = async () => {
    const saved = await deed.run(() => acts.save({ ...wish, version: view.version, note }), t("bar.saved"));
    if (saved) begin(saved.value);
  };
  const load = async (version: number) => {
    const read = await deed.run(() => acts.read({ version }), t("versions.loaded", { version }));
    if (read) begin(read.value);
  };
  const add = (
    <RuleDialog
      rule={null}
      choices={choices}
      onKeep={(rule) => setRules([...rules, rule])}
      trigger={<Button icon={<Plus />}>{t("rules.add")}</Button>}
    />
  );
  return (
    <AdminPage title={t("title")} lead={t("lead")} actions={add}>
      <RoutingTabs here="rules" />
      <section
        aria-label={t("bar.label")}
        className="sticky top-0 z-10 -mx-2 flex flex-col gap-2 rounded-popover border bg-raised p-3 phone:static"
      >
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1 basis-52 self-center">
            <p className="font-medium text-body">
              {view.version === 0 ? t("bar.none") : t("bar.inForce", { version: view.version })}
            </p>
            <p className="text-ink-2 text-meta">{t(isChanged ? "bar.changed" : "bar.unchanged")}</p>
          </div>
          {isChanged ? (
            <>
              <Field label={t("bar.note")} hideLabel className="basis-56">
                {(control) => (
                  <Input
                    {...control}
                    placeholder={t("bar.note")}
                    value={note}
                    maxLength={500}
                    onChange={({ target }) => setNote(target.value)}
                  />
                )}
              </Field>
              <Button disabled={deed.busy} onClick={() => begin(view)}>
                {t("bar.drop")}
              </Button>
            </>
          ) : null}
          <Button variant="solid" disabled={deed.busy || !isChanged} onClick={() => void save()}>
            {t("bar.save")}
          </Button>
        </div>
        <Problem text={deed.problem} />
      </section>
      <AdminPart id="rules" title={t("rules.title")} lead={t("rules.lead")}>
        <div className="flex flex-col gap-4">
          {rules.length === 0 ? (
            <p className="rounded-popover border border-dashed p-4 text-body text-ink-2">
              {t("rules.empty")}
            </p>
          ) : (
            <RuleList rules={rules} choices={choices} onChange={setRules} />
          )}
          <Field label={t("bar.heat")} hint={t("bar.heatHint")} className="max-w-md">
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                className="max-w-24"
                value={heatLimit}
                maxLength={3}
                onChange={({ target }) => setHeatLimit(target.value.replace(/\D/g, ""))}
              />
            )}
          </Field>
        </div>
      </AdminPart>
      <AdminPart id="try" title={t("try.title")} lead={t("try.lead")}>
        <TryPart rules={wish} tryRules={acts.try} />
      </AdminPart>
      {view.versions.length > 0 ? (
        <AdminPart id="versions" title={t("versions.title")} lead={t("versions.lead")}>
          <RoutingVersions view={view} busy={deed.busy} onLoad={(version) => void load(version)} />
        </AdminPart>
      ) : null}
    </AdminPage>
  );
}
