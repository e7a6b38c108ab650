let known: readonly string[] | undefined;

/** Every zone the browser knows, UTC and the given one among them. */
export function zonesWith(zone: string): readonly string[] {
  known ??= ["Etc/UTC", ...Intl.supportedValuesOf("timeZone")];
  return known.includes(zone) ? known : [zone, ...known];
}
