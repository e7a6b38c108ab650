import { getTranslations } from "next-intl/server";
import { OwnCover } from "@/components/coverage/sick/own-cover";
import { PageWords } from "@/components/desk/page-words";
import { MyShiftsScreen } from "@/components/my-shifts/my-shifts-screen";
import { listAgents } from "@/lib/agents/list-agents";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { DAY } from "@/lib/base/time";
import { findFeed } from "@/lib/coverage/find-feed";
import { getOwnRoster } from "@/lib/coverage/get-own-roster";
import { listConsents } from "@/lib/coverage/list-consents";
import { listHoursRows } from "@/lib/coverage/list-hours-rows";
import { listSwaps } from "@/lib/coverage/list-swaps";
import { listTimeOff } from "@/lib/coverage/list-time-off";
import { listOffers } from "@/lib/coverage/offers/list-offers";
import { listSoon } from "@/lib/coverage/offers/list-soon";
import { reportFairness } from "@/lib/coverage/report-fairness";
import { quarterOf } from "@/lib/coverage/rules/fair-share";
import { dayText } from "@/lib/coverage/rules/wall-time";
import { localDay } from "@/lib/coverage/rules/zone-offsets";
import { getAvailability } from "@/lib/coverage/set-availability";
import { askPeople, enterAbsence, sayToOffer, withdrawAbsence } from "../cover-actions";
import { DESK_WORDS } from "../desk-words";
import {
  answer,
  askOff,
  endCalendar,
  offer,
  openCalendar,
  sayConsent,
  seeShifts,
  setOwnTimes,
  withdrawOff,
} from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("my-shifts"))("title") };
}

export default async function MyShiftsPage() {
  const { ctx, agent } = await requireAgent();
  const roster = await getOwnRoster(ctx);
  const month = dayText(localDay(roster.zone || "Etc/UTC", ctx.now().getTime()) * DAY).slice(0, 7);
  const quarter = quarterOf(month);
  const [swaps, timeOff, times, feed, hours, fair, agents, consents, offers, soon, words] = await Promise.all(
    [
      listSwaps(ctx),
      listTimeOff(ctx),
      getAvailability(ctx, agent.agentId),
      findFeed(ctx),
      listHoursRows(ctx, { month, agentId: agent.agentId }),
      reportFairness(ctx, quarter),
      listAgents(ctx, { isActive: true, limit: 200 }),
      listConsents(ctx, { state: "asked" }),
      listOffers(ctx),
      listSoon(ctx, { agentId: agent.agentId }),
      wordsOf([...DESK_WORDS, "admin", "my-shifts", "sick"]),
    ],
  );
  return (
    <PageWords words={words}>
      <MyShiftsScreen
        own={{ agentId: agent.agentId, role: agent.role }}
        roster={roster}
        swaps={swaps}
        timeOff={timeOff.filter(({ agentId }) => agentId === agent.agentId)}
        times={times}
        feed={feed}
        month={month}
        quarter={quarter}
        hours={hours.figures}
        fair={fair.people.find(({ agentId }) => agentId === agent.agentId) ?? null}
        colleagues={agents.data
          .filter(({ id }) => id !== agent.agentId)
          .map(({ id, displayName }) => ({ id, displayName }))}
        consents={consents.filter(({ agentId }) => agentId === agent.agentId)}
        cover={
          <OwnCover
            offers={offers}
            soon={soon}
            mayAsk={agent.role !== "agent"}
            acts={{
              enter: enterAbsence,
              withdraw: withdrawAbsence,
              ask: askPeople,
              answer: sayToOffer,
            }}
          />
        }
        acts={{
          answer,
          askOff,
          endCalendar,
          offer,
          openCalendar,
          sayConsent,
          seeShifts,
          setOwnTimes,
          withdrawOff,
        }}
      />
    </PageWords>
  );
}
