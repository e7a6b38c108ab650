import { eitherOf, plainText, textOf, type Wire, wireOf, wiresOf } from "./wire";

/** The words of a post or message as they were typed: X shows links as t.co and puts one behind for a picture. */
export function typedText(wire: Wire): string {
  const note = wireOf(eitherOf(wire, "note_tweet", "note_post"));
  const text = textOf(note?.text) ?? textOf(wire.text) ?? "";
  const entities = wireOf(note?.entities) ?? wireOf(wire.entities);
  return plainText(withLinks(text, wiresOf(entities?.urls)));
}

function withLinks(text: string, urls: readonly Wire[]): string {
  return urls.reduce((before, url) => {
    const short = textOf(url.url);
    const long = textOf(url.expanded_url);
    if (short === undefined || long === undefined || !/^https:\/\/t\.co\/\w+$/.test(short)) return before;
    const isMedia = /\/status\/\d+\/(photo|video)\/\d+$/.test(long) || textOf(url.media_key) !== undefined;
    return isMedia
      ? before.replace(new RegExp(`\\s*${short.replaceAll(".", "\\.")}`), "")
      : before.replaceAll(short, () => long);
  }, text);
}
