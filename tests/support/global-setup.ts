/** Replaced by the database set-up of the verbs tests. */
export async function setup(): Promise<void> {}
