import { notFound } from "next/navigation";

/** Addresses that no page has: without this, Next would answer with a page of its own, in no language. */
export default function Missing() {
  notFound();
}
