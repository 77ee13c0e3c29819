/**
 * Goes to a page as if the site were opened anew. Whoever signs in or out is another reader: nothing that was fetched
 * for the one before may stay in memory.
 */
export const startAt = (path: string): void => location.assign(path);

/** A path of this site and nothing else: where to go after signing in. */
export const safePath = (asked: string | undefined): string =>
  asked && /^\/(?![/\\])/.test(asked) ? asked : '/';
