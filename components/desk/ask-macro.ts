const EVENT = "caret-macro";

type Asked = Readonly<{ id: string; name: string }>;

/** Asks the open composer to put a macro's words into the answer. */
export function askMacro(macro: Asked): void {
  window.dispatchEvent(new CustomEvent<Asked>(EVENT, { detail: macro }));
}

/** Hears it. Gives the end of it. */
export function hearMacro(onMacro: (macro: Asked) => void): () => void {
  const hear = (event: Event) => onMacro((event as CustomEvent<Asked>).detail);
  window.addEventListener(EVENT, hear);
  return () => window.removeEventListener(EVENT, hear);
}
