import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';

const shared: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm run typecheck` is a step of its own
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@mantine/charts', '@tabler/icons-react'],
  },
};

/** While developing, the API is the server on :8080, or wherever LEADLINE_API says. */
const api = process.env.LEADLINE_API ?? 'http://localhost:8080';

export default function config(phase: string): NextConfig {
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    const toTheServer = ['/api/:path*', '/swagger-ui/:path*', '/v3/:path*'];
    return {
      ...shared,
      compress: false, // or the live stream would wait for a full buffer
      rewrites: () => Promise.resolve(toTheServer.map((source) => ({ source, destination: api + source }))),
    };
  }
  return { ...shared, output: 'export' };
}
