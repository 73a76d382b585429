/** Which way a score moved. */
export type Direction = 'up' | 'down';
