"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useJobCalls } from "@/components/customers/use-job-calls";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Job } from "@/lib/customers/job-schemas";
import { instantOf } from "@/lib/replies/rules/promises/local-time";
import { JobProgress } from "./job-progress";
import type { Named } from "./named";

const KINDS = ["order", "locator", "parcel", "tier", "custom", "none"] as const;
const HOWS = ["is", "starts", "between"] as const;
const NO_ACCOUNT = "none";

type Props = { incidentId: string; accounts: readonly Named[]; onDone(): void };

/** Everybody with a fact, or who wrote to an account since: counted first, then added. */
export function AddSegment({ incidentId, accounts, onDone }: Props) {
  const t = useTranslations("incident-people.segment");
  const all = useTranslations("incident-people");
  const zone = useTimeZone() ?? "Etc/UTC";
  const [kind, setKind] = useState<(typeof KINDS)[number]>("order");
  const [how, setHow] = useState<(typeof HOWS)[number]>("starts");
  const [value, setValue] = useState("");
  const [to, setTo] = useState("");
  const [accountId, setAccountId] = useState(NO_ACCOUNT);
  const [since, setSince] = useState("");
  const { job, problem, busy, call } = useJobCalls(null, all("offline"), onDone);
  const path = `/incidents/${incidentId}/affected`;
  const fact =
    kind === "none"
      ? null
      : { kind, how, value: value.trim(), ...(how === "between" ? { to: to.trim() } : {}) };
  const sinceAt = instantOf(since, zone)?.toISOString();
  const wroteTo = accountId === NO_ACCOUNT || !sinceAt ? null : { accountId, sinceAt };
  const isReady =
    (fact ? fact.value !== "" && (how !== "between" || to.trim() !== "") : true) && (fact || wroteTo);
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const body = { segment: { fact, wroteTo }, isDryRun: true };
    void call(() => callApi<Job>(`${path}/segments`, { method: "POST", body }));
  };
  const start = () =>
    void call(() =>
      callApi<Job>(`${path}/jobs/${job?.id}/start`, { method: "POST", body: { isDryRun: false } }),
    );
  const stop = () => void call(() => callApi<Job>(`/jobs/${job?.id}/cancel`, { method: "POST" }));
  return (
    <div className="flex flex-col gap-4">
      <form onSubmit={check} noValidate className="flex flex-col gap-3">
        <div className="grid grid-cols-4 gap-3 phone:grid-cols-1">
          <Field label={t("kind")}>
            {(control) => (
              <Select
                {...control}
                value={kind}
                onChange={setKind}
                options={KINDS.map((each) => ({ value: each, label: t(each) }))}
              />
            )}
          </Field>
          {kind === "none" ? null : (
            <>
              <Field label={t("how")}>
                {(control) => (
                  <Select
                    {...control}
                    value={how}
                    onChange={setHow}
                    options={HOWS.map((each) => ({ value: each, label: t(each) }))}
                  />
                )}
              </Field>
              <Field label={t("value")}>
                {(control) => (
                  <Input
                    {...control}
                    value={value}
                    maxLength={120}
                    onChange={(event) => setValue(event.target.value)}
                  />
                )}
              </Field>
              {how === "between" ? (
                <Field label={t("to")}>
                  {(control) => (
                    <Input
                      {...control}
                      value={to}
                      maxLength={120}
                      onChange={(event) => setTo(event.target.value)}
                    />
                  )}
                </Field>
              ) : null}
            </>
          )}
        </div>
        <div className="grid grid-cols-4 gap-3 phone:grid-cols-1">
          <Field label={t("account")} className="col-span-2 phone:col-span-1">
            {(control) => (
              <Select
                {...control}
                value={accountId}
                onChange={setAccountId}
                options={[
                  { value: NO_ACCOUNT, label: t("noAccount") },
                  ...accounts.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
          {accountId === NO_ACCOUNT ? null : (
            <Field label={t("since")} className="col-span-2 phone:col-span-1">
              {(control) => (
                <Input
                  {...control}
                  type="datetime-local"
                  value={since}
                  onChange={(event) => setSince(event.target.value)}
                />
              )}
            </Field>
          )}
        </div>
        <Button type="submit" disabled={busy || !isReady} className="self-start">
          {t("check")}
        </Button>
      </form>
      <Problem text={problem} />
      {job ? <JobProgress job={job} busy={busy} onStop={stop} onStart={start} /> : null}
    </div>
  );
}
