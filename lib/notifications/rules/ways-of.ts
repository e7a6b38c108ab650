import { type Choice, HOUSE_CHOICE, type NotificationKind, WAYS, type Way } from "./kinds";

const LOUD: readonly Way[] = ["push", "sound"];

/** How one notification goes: by what was chosen for on or off shift; in quiet hours nothing rings or buzzes. */
export function waysOf(
  kind: NotificationKind,
  { chosen, isOnShift, isQuiet }: { chosen: Choice | undefined; isOnShift: boolean; isQuiet: boolean },
): Way[] {
  const choice = chosen ?? HOUSE_CHOICE[kind];
  const ways = isOnShift ? choice.onShift : choice.offShift;
  return WAYS.filter((way) => ways.includes(way) && !(isQuiet && LOUD.includes(way)));
}
