/**
 * What stands in place of a closed account's address and name. Records of what the person did keep pointing at the row,
 * but no longer say who it was; the domain `.invalid` (RFC 2606) can never receive mail.
 */
export function tombstone(userId: string): { email: string; name: string } {
  return { email: `closed-${userId}@closed.invalid`, name: "탈퇴한 사용자 (closed account)" };
}
