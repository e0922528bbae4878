/** Names the challenge and the state in which it was seen, so that a change in between is noticed. */
export const seen = (challenge: { id: string; version: number }) => ({
  challengeId: challenge.id,
  version: challenge.version,
});
