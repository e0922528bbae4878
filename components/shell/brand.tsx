import { Link } from "@/lib/platform/i18n/navigation";

/** The mark and the name of the portal; in the header it leads home. */
export function Brand({ name, href }: { name: string; href?: string }) {
  const content = (
    <>
      <BrandMark />
      <span>{name}</span>
    </>
  );
  return href ? (
    <Link className="brand" href={href}>
      {content}
    </Link>
  ) : (
    <span className="brand">{content}</span>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 40 40" fill="none" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="8" fill="#052b57" />
      <path d="M29.5 16.5A10.5 10.5 0 1 1 20.5 9.5" stroke="#fff" strokeWidth="3.5" strokeLinecap="round" />
      <path
        d="M20 20 31 9M24.5 8.5H31.5V15.5"
        stroke="#86aff9"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
