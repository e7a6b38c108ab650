export const POST = "POST /2/tweets";
export const DM = "POST /2/dm_conversations/with/:id/messages";

export const refused = (code: string) => ({ outcome: "refused", code });
export const held = (code: string) => ({ outcome: "retry-at", code, holdsAccount: true });
export const later = (code: string) => ({ outcome: "retry-at", code, holdsAccount: false });

/** X's problem+json. */
export const problem = (detail: string, more: object = {}) => ({
  title: "Forbidden",
  type: "about:blank",
  detail,
  ...more,
});
