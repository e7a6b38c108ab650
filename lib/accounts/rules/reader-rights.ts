import type { Actor } from "@/lib/context/ctx";

export interface TeamRight {
  teamId: string;
  mayReply: boolean;
  mayPublish: boolean;
  mayReadPrivate: boolean;
}

export interface Rights {
  mayReply: boolean;
  mayPublish: boolean;
  mayReadPrivate: boolean;
}

/**
 * What the reader may do with an account. Admins, programs and the desk's own tasks are not held back here; an agent
 * has the sum of their teams' rights. An account no team is named for is open to all for answering, for publishing
 * to none; private words are kept only from teams that are named and denied.
 */
export function readerRights(actor: Actor, teams: readonly TeamRight[]): Rights {
  switch (actor.type) {
    case "program":
    case "system":
      return { mayReply: true, mayPublish: true, mayReadPrivate: true };
    case "webhook":
    case "public":
      return { mayReply: false, mayPublish: false, mayReadPrivate: false };
    case "agent": {
      if (actor.role === "admin") return { mayReply: true, mayPublish: true, mayReadPrivate: true };
      const own = teams.filter(({ teamId }) => actor.teamIds.includes(teamId));
      return {
        mayReply: teams.length === 0 || own.some(({ mayReply }) => mayReply),
        mayPublish: own.some(({ mayPublish }) => mayPublish),
        mayReadPrivate: own.length === 0 || own.some(({ mayReadPrivate }) => mayReadPrivate),
      };
    }
  }
}
