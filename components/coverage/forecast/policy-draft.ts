import type { ChangePolicy, Policy } from "@/lib/coverage/cover-schemas";

/** What people are reckoned by, as it is typed: shares in percent, the rest in seconds. */
export interface PolicyDraft {
  handlingSeconds: string;
  handlingIsMeasured: boolean;
  parallel: string;
  serviceShare: string;
  withinSeconds: string;
  occupancyCap: string;
  shrinkage: string;
  minimumCover: string;
  patienceSeconds: string;
  country: string;
  region: string;
  holidayFactor: string;
}

export function draftOf(policy: Policy): PolicyDraft {
  const percent = (share: number) => String(Math.round(share * 1000) / 10);
  return {
    handlingSeconds: String(policy.handlingSeconds),
    handlingIsMeasured: policy.handlingIsMeasured,
    parallel: String(policy.parallel),
    serviceShare: percent(policy.serviceShare),
    withinSeconds: String(policy.withinSeconds),
    occupancyCap: percent(policy.occupancyCap),
    shrinkage: percent(policy.shrinkage),
    minimumCover: String(policy.minimumCover),
    patienceSeconds: policy.patienceSeconds === null ? "" : String(policy.patienceSeconds),
    country: policy.country ?? "",
    region: policy.region ?? "",
    holidayFactor: policy.holidayFactor === null ? "" : String(policy.holidayFactor),
  };
}

/** What was typed as a change of what `changeNumber` names; a field that is no number is left to the server to refuse. */
export function changeOf(draft: PolicyDraft, changeNumber: number): ChangePolicy {
  const number = (text: string) => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")));
  const share = (text: string) => Math.round(number(text) * 10) / 1000;
  const open = (text: string) => (text.trim() === "" ? null : number(text));
  return {
    handlingSeconds: number(draft.handlingSeconds),
    handlingIsMeasured: draft.handlingIsMeasured,
    parallel: number(draft.parallel),
    serviceShare: share(draft.serviceShare),
    withinSeconds: number(draft.withinSeconds),
    occupancyCap: share(draft.occupancyCap),
    shrinkage: share(draft.shrinkage),
    minimumCover: number(draft.minimumCover),
    patienceSeconds: open(draft.patienceSeconds),
    country: draft.country === "" ? null : draft.country,
    region: draft.country === "" || draft.region === "" ? null : draft.region,
    holidayFactor: open(draft.holidayFactor),
    changeNumber,
  };
}
