// A query in the address of the page. It stands behind the #, which browsers send to no server.

/** The query of the address and its variables, both undefined where there is none. */
export function shared() {
  const behind = new URLSearchParams(location.hash.slice(1));
  const before = new URLSearchParams(location.search);
  const value = (name) => behind.get(name) || before.get(name) || undefined;
  return { query: value('query'), variables: value('variables') };
}

/** Puts a query into the address bar and, where the browser lets it, the link on the clipboard. */
export async function share(query, variables) {
  const link = new URLSearchParams({ query });
  if (variables && variables.trim()) {
    link.set('variables', variables);
  }
  history.replaceState(null, '', `${location.pathname}#${link}`);
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    // The link stands in the address bar all the same.
  }
}
