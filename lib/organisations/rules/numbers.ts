/** Digits of what people type: hyphens, spaces and the full-width digits of Korean input methods are taken out. */
export function bareDigits(text: string): string {
  return text.normalize("NFKC").replace(/[\s\-‐-―−]/g, "");
}

const registrationWeights = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/**
 * Whether ten digits are a business registration number: the weighted sum of the first nine plus ⌊5·d9/10⌋ decides the
 * last (National Tax Service rule, domain.md §4). 0000000000 passes the sum and is nobody's number.
 */
export function isRegistrationNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^0+$/.test(digits)) return false;
  const figures = [...digits].map(Number);
  const ninth = figures[8] ?? 0;
  return checkDigit(figures, registrationWeights, Math.floor((5 * ninth) / 10)) === figures[9];
}

const corporateWeights = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

/**
 * Whether thirteen digits carry the check digit of a corporate registration number. Newer numbers may carry none
 * (domain.md §4), so a "no" is a reason to look again and never to refuse.
 */
export function hasCorporateCheckDigit(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  const figures = [...digits].map(Number);
  return checkDigit(figures, corporateWeights) === figures[12];
}

/** 1248100998 → 124-81-00998. */
export function shownRegistrationNumber(digits: string): string {
  return `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}

/** 1101110062432 → 110111-0062432. */
export function shownCorporateNumber(digits: string): string {
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

/** All but the last four digits hidden: 110123456789 → ********6789. */
export function shownAccount(digits: string): string {
  return digits.slice(-4).padStart(digits.length, "*");
}

function checkDigit(figures: number[], weights: number[], extra = 0): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (figures[index] ?? 0), extra);
  return (10 - (sum % 10)) % 10;
}
