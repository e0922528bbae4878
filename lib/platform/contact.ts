import { z } from "zod";

const text = z.string().trim().min(1).max(200);

/** Who runs the portal and how to reach them. An official site names them all; until then examples stand in. */
const contactValues = z.object({
  OPERATOR_NAME: text,
  OPERATOR_NAME_EN: text,
  OPERATOR_ADDRESS: text,
  OPERATOR_ADDRESS_EN: text,
  PRIVACY_OFFICER: text,
  PRIVACY_OFFICER_EN: text,
  CONTACT_PHONE: z.string().regex(/^\+?[0-9][0-9 -]{5,20}$/, "must be a telephone number"),
  CONTACT_EMAIL: z.email(),
  PRIVACY_EMAIL: z.email(),
  SECURITY_EMAIL: z.email(),
});

/** For the check of the configuration, where each may be missing. */
export const contactShape = contactValues.partial().shape;
export const contactVariables = contactValues.keyof().options;

/** As the pages show it, in one language. */
export type Contact = {
  operator: string;
  address: string;
  privacyOfficer: string;
  phone: string;
  email: string;
  privacyEmail: string;
  securityEmail: string;
};

/**
 * The contact in a language; undefined unless all of it is configured. Read straight from the environment: the footer
 * stands on pages that must work while the rest of the configuration does not.
 */
export function configuredContact(locale: string, source: Environment = process.env): Contact | undefined {
  const given = contactValues.safeParse(source).data;
  if (!given) return undefined;
  const english = locale === "en";
  return {
    operator: english ? given.OPERATOR_NAME_EN : given.OPERATOR_NAME,
    address: english ? given.OPERATOR_ADDRESS_EN : given.OPERATOR_ADDRESS,
    privacyOfficer: english ? given.PRIVACY_OFFICER_EN : given.PRIVACY_OFFICER,
    phone: given.CONTACT_PHONE,
    email: given.CONTACT_EMAIL,
    privacyEmail: given.PRIVACY_EMAIL,
    securityEmail: given.SECURITY_EMAIL,
  };
}

type Environment = Record<string, string | undefined>;
