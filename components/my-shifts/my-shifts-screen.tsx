import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import type { AgentRole } from "@/lib/agents/schemas";
import type { OwnRoster } from "@/lib/coverage/own-schemas";
import type { Fairness } from "@/lib/coverage/paid-schemas";
import type { HoursFigures } from "@/lib/coverage/rules/hours-rows";
import type { Swap } from "@/lib/coverage/swap-schemas";
import type { AvailabilityWish, TimeOff } from "@/lib/coverage/terms-schemas";
import type { Consent } from "@/lib/coverage/work-rules-schemas";
import { AskOffDialog } from "./ask-off-dialog";
import { ChangesBanner } from "./changes-banner";
import { ConsentList } from "./consent-list";
import { FeedPart } from "./feed-part";
import { ImportOffDialog } from "./import-off-dialog";
import type { Colleague, OwnActs } from "./own-acts";
import { OwnFigures } from "./own-figures";
import { OwnOffList } from "./own-off-list";
import { OwnTimesForm } from "./own-times-form";
import { ShiftWeeks } from "./shift-weeks";
import { SwapList } from "./swap-list";

type Props = {
  own: { agentId: string; role: AgentRole };
  roster: OwnRoster;
  swaps: readonly Swap[];
  timeOff: readonly TimeOff[];
  times: AvailabilityWish;
  feed: { openedAt: string } | null;
  month: string;
  quarter: string;
  hours: HoursFigures;
  fair: Fairness["people"][number] | null;
  colleagues: readonly Colleague[];
  consents: readonly Consent[];
  /** What one is asked to fill in, and the way to say that one is absent. */
  cover: ReactNode;
  acts: OwnActs;
};

/** One's own shifts, and everything an agent may ask for about them. */
export function MyShiftsScreen(props: Props) {
  const t = useTranslations("my-shifts");
  const { own, roster, swaps, acts, colleagues } = props;
  return (
    <>
      <AdminPage title={t("title")} lead={t("lead", { zone: roster.zone })}>
        <ChangesBanner roster={roster} see={acts.seeShifts} />
        {props.consents.length > 0 ? (
          <AdminPart id="consents" title={t("consent.title")} lead={t("consent.lead")}>
            <ConsentList consents={props.consents} say={acts.sayConsent} />
          </AdminPart>
        ) : null}
        {props.cover}
        <div className="grid grid-cols-[minmax(0,1fr)_340px] items-start gap-x-8 gap-y-6 max-[1100px]:grid-cols-1">
          <div className="flex min-w-0 flex-col gap-6">
            <ShiftWeeks
              shifts={roster.shifts}
              changes={roster.changes}
              swaps={swaps}
              colleagues={colleagues}
              offer={acts.offer}
            />
            <AdminPart id="swaps" title={t("swaps.title")} lead={t("swaps.lead")}>
              <SwapList own={own} swaps={swaps} answer={acts.answer} />
            </AdminPart>
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <OwnFigures {...props} />
            <AdminPart
              id="off"
              title={t("off.title")}
              lead={t("off.lead")}
              actions={
                <div className="flex flex-wrap gap-2">
                  <AskOffDialog ask={acts.askOff} />
                  <ImportOffDialog />
                </div>
              }
            >
              <OwnOffList timeOff={props.timeOff} withdraw={acts.withdrawOff} />
            </AdminPart>
            <AdminPart id="times" title={t("times.title")} lead={t("times.lead")}>
              <OwnTimesForm key={JSON.stringify(props.times)} times={props.times} set={acts.setOwnTimes} />
            </AdminPart>
            <AdminPart id="feed" title={t("feed.title")} lead={t("feed.lead")}>
              <FeedPart feed={props.feed} open={acts.openCalendar} end={acts.endCalendar} />
            </AdminPart>
          </div>
        </div>
      </AdminPage>
      <PhoneTabs />
    </>
  );
}
