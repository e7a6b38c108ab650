const EVENT = "caret-tell";

type Told = Readonly<{ conversationId: string; words: string }>;

/** Hands words of the person pane to the answer that is being written. */
export function tellWords(conversationId: string, words: string): void {
  window.dispatchEvent(new CustomEvent<Told>(EVENT, { detail: { conversationId, words } }));
}

/** Hears them, for one conversation. Gives the end of it. */
export function hearWords(conversationId: string, onWords: (words: string) => void): () => void {
  const hear = (event: Event) => {
    const told = (event as CustomEvent<Told>).detail;
    if (told.conversationId === conversationId) onWords(told.words);
  };
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}
