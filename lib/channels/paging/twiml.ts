/** What a call says and asks, as TwiML: the words twice, and one key where an answer is wanted (Twilio docs, TwiML Gather). */
export function pageTwiml(text: string, language: string, answerUrl: string | null): string {
  const words = `<Say language="${escapedXml(language)}" loop="2">${escapedXml(text)}</Say>`;
  const body =
    answerUrl === null
      ? words
      : `<Gather input="dtmf" numDigits="1" timeout="10" method="POST" action="${escapedXml(answerUrl)}">${words}</Gather>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${body}</Response>`;
}

export function escapedXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
