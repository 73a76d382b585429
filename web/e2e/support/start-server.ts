import { join } from 'node:path';
import { Server } from './server';

/** One server for all journeys; each makes a tenant of its own. */
export default async function startServer(): Promise<() => Promise<void>> {
  const server = await Server.start();
  process.env.LEADLINE_URL = server.url;
  process.env.LEADLINE_OUTBOX = join(server.folder, 'outbox');
  return () => server.remove();
}
