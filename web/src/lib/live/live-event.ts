/** One event of the stream; docs/live.md lists the types and what their data holds. */
export type LiveEvent = { type: string; at: string; data: Record<string, unknown> };

/** What the server sends when it cannot replay what was missed: everything on the page may be old. */
export const RESET = 'stream.reset';
/** The first of every connection; after it everything is told. */
export const OPENED = 'stream.opened';

export type LiveStatus = 'connecting' | 'live' | 'lost';
