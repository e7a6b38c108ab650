/** What somebody does who opens the link of a mail in a plain browser: reads the form, picks a choice, sends it. */
export async function takeChoice(link: string, choice: number): Promise<void> {
  const page = await fetch(link);
  const html = await page.text();
  const form = /<form\b[^>]*>[\s\S]*?<\/form>/iu.exec(html)?.[0];
  if (!page.ok || form === undefined) throw new Error(`${link} offers nothing to choose: ${page.status}`);
  const fields = new URLSearchParams();
  const radios: [string, string][] = [];
  for (const [tag] of form.matchAll(/<(?:input|button)\b[^>]*>/giu)) {
    const name = attribute(tag, "name");
    const value = attribute(tag, "value") ?? "";
    if (name === null) continue;
    if (attribute(tag, "type") === "radio") radios.push([name, value]);
    else fields.append(name, value);
  }
  const picked = radios[choice];
  if (!picked) throw new Error(`${link} has no choice ${choice}`);
  fields.append(...picked);
  const action = new URL(attribute(form, "action") ?? link, link);
  const sent = await fetch(action, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: action.origin },
    body: fields,
  });
  if (!sent.ok) throw new Error(`${action.pathname} answered ${sent.status}`);
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`, "iu").exec(tag)?.[1];
  return found === undefined
    ? null
    : found
        .replaceAll("&amp;", "&")
        .replaceAll("&quot;", '"')
        .replaceAll("&#x27;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">");
}
