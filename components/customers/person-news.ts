const EVENT = "caret-person";

/** Tells the open screens that who this person is has changed: handles, histories, matters. */
export function tellPersonChanged(): void {
  window.dispatchEvent(new Event(EVENT));
}

/** Hears it. Gives the end of it. */
export function hearPersonChanged(onChange: () => void): () => void {
  window.addEventListener(EVENT, onChange);
  return () => window.removeEventListener(EVENT, onChange);
}
