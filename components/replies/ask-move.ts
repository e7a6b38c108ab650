const EVENT = "caret-move";

/** What somebody is asked to send in private. */
export type MoveDetail = "locator" | "order" | "tracking" | "details";
type Asked = Readonly<{ conversationId: string; detail: MoveDetail; isDelete: boolean }>;

/** Puts the words that ask somebody to go on in private into the answer; with `isDelete` they are asked to delete their post too. */
export function askMove(asked: Asked): void {
  window.dispatchEvent(new CustomEvent<Asked>(EVENT, { detail: asked }));
}

/** Hears it, for one conversation. Gives the end of it. */
export function hearMove(conversationId: string, onMove: (asked: Asked) => void): () => void {
  const hear = (event: Event) => {
    const asked = (event as CustomEvent<Asked>).detail;
    if (asked.conversationId === conversationId) onMove(asked);
  };
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}

/** Which of them a kind of personal data is. */
export function detailOf(kind: string): MoveDetail {
  switch (kind) {
    case "record-locator":
      return "locator";
    case "order-number":
      return "order";
    case "tracking-number":
      return "tracking";
    default:
      return "details";
  }
}
