import type { WireEvent } from "../../channel";
import { idOf, textOf, type Wire } from "./wire";

/** What a lookup's `errors` say about posts we hold: gone, or no longer ours to show. */
export function removedOf(errors: readonly Wire[]): WireEvent[] {
  return errors.flatMap((error) => {
    const id = idOf(error.resource_id) ?? idOf(error.value);
    const parameter = textOf(error.parameter) ?? "ids";
    if (id === undefined || error.resource_type === "user" || !/^ids?$/.test(parameter)) return [];
    const slug = textOf(error.type)?.split("/").at(-1) ?? "";
    const said = `${textOf(error.title) ?? ""} ${textOf(error.detail) ?? ""}`;
    return [{ type: "removed" as const, externalId: `post:${id}`, reason: reasonOf(slug, said) }];
  });
}

function reasonOf(slug: string, said: string): "deleted" | "protected" | "suspended" | "withheld" {
  if (/suspended/i.test(said)) return "suspended";
  if (/withheld/i.test(said)) return "withheld";
  return slug.startsWith("not-authorized") || /not authorized/i.test(said) ? "protected" : "deleted";
}
