"use client";

import { LinkButton } from "@/components/ui/button";
import { useRefusal, useTyped } from "@/components/ui/form-context";
import { bareDigits, isRegistrationNumber } from "@/lib/organisations/rules/numbers";

/**
 * Below the number of a refused registration: where the number itself is right, the only thing against it is that it is
 * taken, and the way on is a request to join. What was typed stays in the form.
 */
export function JoinOffer({ label }: { label: string }) {
  const refusal = useRefusal("registrationNumber");
  const number = bareDigits(useTyped("registrationNumber")?.[0] ?? "");
  if (!refusal || !isRegistrationNumber(number)) return null;
  return (
    <div className="mt-3">
      <LinkButton variant="secondary" size="s" icon="users" href={`/organisations/join?number=${number}`}>
        {label}
      </LinkButton>
    </div>
  );
}
