const EVENT = "caret-macro";

/** Asks the open composer to put a macro's words into the answer. */
export function askMacro(macroId: string): void {
  window.dispatchEvent(new CustomEvent<string>(EVENT, { detail: macroId }));
}

/** Hears it. Gives the end of it. */
export function hearMacro(onMacro: (macroId: string) => void): () => void {
  const hear = (event: Event) => onMacro((event as CustomEvent<string>).detail);
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}
