import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** Runs a statement on the database of the server under test, as its operator could. */
export async function inDatabase(statement: string): Promise<void> {
  const folder = process.env.LEADLINE_FOLDER ?? '';
  const port = /Database ready on 127\.0\.0\.1:(\d+)/.exec(readFileSync(join(folder, 'server.log'), 'utf8'))?.[1];
  const connection = await createConnection({
    host: '127.0.0.1',
    port: Number(port),
    user: 'leadline',
    password: readFileSync(join(folder, 'secrets/database-password'), 'utf8').trim(),
    database: 'leadline',
  });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
