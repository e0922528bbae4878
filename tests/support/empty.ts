/** Stands in for `server-only`, which outside a React server build only throws. */
export {};
