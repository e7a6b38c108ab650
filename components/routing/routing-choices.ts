import type { ActionResult } from "@/lib/auth/agent-action";
import type {
  RoutingRules,
  RoutingView,
  SaveRouting,
  TriedRouting,
  TryRouting,
} from "@/lib/conversations/routing/routing-schemas";

export interface RoutingChoices {
  teams: readonly { id: string; name: string }[];
  accounts: readonly { id: string; name: string }[];
  skills: readonly string[];
}

export interface RoutingActs {
  save(wish: SaveRouting): Promise<ActionResult<RoutingView>>;
  try(wish: Partial<TryRouting>): Promise<ActionResult<TriedRouting>>;
  read(wish: { version: number }): Promise<ActionResult<RoutingRules>>;
}
