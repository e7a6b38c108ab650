"use client";

import { FeedPart } from "@/components/my-shifts/feed-part";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  teams: readonly { id: string; name: string }[];
  feeds: readonly { teamId: string; openedAt: string }[];
  open: (input: unknown) => Promise<ActionResult<{ url: string }>>;
  end: (input: unknown) => Promise<ActionResult<void>>;
};

/** The calendar of each team. */
export function TeamFeeds({ teams, feeds, open, end }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {teams.map(({ id, name }) => (
        <li key={id} className="grid grid-cols-[10rem_minmax(0,1fr)] gap-3 border-b pb-3 phone:grid-cols-1">
          <p className="font-semibold text-body">{name}</p>
          <FeedPart
            feed={feeds.find(({ teamId }) => teamId === id) ?? null}
            open={() => open({ teamId: id })}
            end={() => end({ teamId: id })}
          />
        </li>
      ))}
    </ul>
  );
}
