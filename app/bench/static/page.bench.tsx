/** A page that is rendered once, at build time. */
export default function StaticPage() {
  return <p>bare</p>;
}
