/** Names the challenge and the state in which it was seen, so that a change in between is noticed. */
export function SeenChallenge({ challenge }: { challenge: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="challengeId" value={challenge.id} />
      <input type="hidden" name="version" value={challenge.version} />
    </>
  );
}
