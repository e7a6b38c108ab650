/** The name under which the work on one interaction of a provider waits for itself. */
export function interactionKey(channel: string, externalId: string): { name: string } {
  return { name: `interaction:${channel}:${externalId}` };
}
