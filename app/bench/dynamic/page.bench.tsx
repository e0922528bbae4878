export const dynamic = "force-dynamic";

/** A page that is rendered for every request and shows nothing. */
export default function DynamicPage() {
  return <p>bare</p>;
}
