import { Server } from './server';

/** One server for all journeys; each makes a tenant of its own. */
export default async function startServer(): Promise<() => Promise<void>> {
  const server = await Server.start();
  process.env.LEADLINE_URL = server.url;
  process.env.LEADLINE_FOLDER = server.folder;
  return () => server.remove();
}
