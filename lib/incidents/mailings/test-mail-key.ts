/** What the key of a test mail begins with: whose letter it shows. */
export const testMailKey = (affectedId: string) => `mailing-test:${affectedId}:`;
