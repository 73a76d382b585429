import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const TARGET = resolve(import.meta.dirname, '../../../server/target');
const DEMO = resolve(import.meta.dirname, '../../../demo/target');
const PATIENCE = 180_000;

export const ADMIN = { email: 'admin@example.com', password: 'an admin of the journeys' };

/** The packaged application with its embedded database, in a folder and on a port of its own. */
export class Server {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    readonly folder: string,
    private readonly settings: string[],
  ) {}

  /** @param settings further ones, such as `--leadline.demo=true` */
  static async start(...settings: string[]): Promise<Server> {
    const server = new Server(await freePort(), mkdtempSync(join(tmpdir(), 'leadline-e2e-')), settings);
    await server.up().catch(async (failed: unknown) => {
      await server.remove();
      throw failed;
    });
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    const jar = readdirSync(TARGET).find((name) => name.endsWith('-exec.jar'));
    if (!jar) throw new Error('There is no server to test; ./leadline test packages it first.');
    const log = openSync(join(this.folder, 'server.log'), 'a');
    this.process = spawn(
      join(process.env.JAVA_HOME ?? '', 'bin/java'),
      [
        '-Xmx512m',
        // As the JVMs of the server's tests: it lives for minutes, and C2 costs more than it brings.
        '-XX:Tier4InvocationThreshold=50000',
        '-XX:Tier4MinInvocationThreshold=10000',
        '-XX:Tier4CompileThreshold=150000',
        '-XX:Tier4BackEdgeThreshold=400000',
        '-XX:+UseSerialGC',
        '--enable-native-access=ALL-UNNAMED',
        ...this.program(join(TARGET, jar)),
        `--server.port=${this.port}`,
        '--server.address=127.0.0.1',
        // Unpacked once, by the first of all servers.
        `--leadline.database.binaries-dir=${join(TARGET, 'mariadb-binaries')}`,
        '--leadline.rate-limits.enabled=false',
        '--leadline.registration.enabled=true',
        // All journeys come from one address.
        '--leadline.sign-in.free-registrations=100000',
        '--leadline.sign-in.free-attempts-per-address=100000',
        '--leadline.sign-in.free-resets=100000',
        ...this.settings,
      ],
      {
        stdio: ['ignore', log, log],
        env: {
          ...process.env,
          LEADLINE_DATA_DIR: this.folder,
          LEADLINE_ADMIN_EMAIL: ADMIN.email,
          LEADLINE_ADMIN_PASSWORD: ADMIN.password,
        },
      },
    );
    await this.ready();
  }

  /** What makes the data up is no part of the application: it stands beside it. */
  private program(jar: string): string[] {
    return this.settings.includes('--leadline.demo=true')
      ? [
          `-Dloader.path=${join(DEMO, 'leadline-demo.jar')},${join(DEMO, 'lib')}`,
          '-cp',
          jar,
          'org.springframework.boot.loader.launch.PropertiesLauncher',
        ]
      : ['-jar', jar];
  }

  /** As an operator does: asks it to end, and waits until it has. */
  async down(): Promise<void> {
    const process = this.process;
    if (!process || process.exitCode !== null) return;
    const ended = new Promise((done) => process.once('exit', done));
    process.kill('SIGTERM');
    await ended;
  }

  async remove(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      if (this.process?.exitCode !== null) break;
      const answer = await fetch(`${this.url}/actuator/health/readiness`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Error(`The server did not start:\n${readFileSync(join(this.folder, 'server.log'), 'utf8').slice(-4000)}`);
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });
}
