/** A provider's link to write to an account in private, with words that stand in the field already. */
export function privateLink(template: string, externalId: string, text: string): string {
  return template.replace("{id}", encodeURIComponent(externalId)).replace("{text}", encodeURIComponent(text));
}

/** What every such link to this account begins with. */
export function privateLinkStart(template: string, externalId: string): string {
  const [start = ""] = template.split("{text}");
  return start.replace("{id}", encodeURIComponent(externalId)).replace(/[?&][a-z_]+=$/, "");
}
