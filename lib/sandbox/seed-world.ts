import { northwind } from "./x/people";
import type { SandboxWorld } from "./x/world";

/** Puts the demo brand's accounts into a new world; what exists stays as it is. */
export function seedWorld(world: SandboxWorld): void {
  for (const user of northwind) if (!world.userById(user.id)) world.putUser(user);
}
