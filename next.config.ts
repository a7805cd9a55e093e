import type { NextConfig } from 'next';

// For what proxy.ts does not match (files of public/, the build's own assets, uploads and downloads).
// Pages get a policy with a nonce from proxy.ts, which takes the place of this one.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

const config: NextConfig = {
  // The title stands in the head from the first byte: without script a later one never gets there, and what is not
  // found must not tell by the order of its bytes what it is.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types; the first start of a fresh clone need not wait for it a second time.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // Read from node_modules at run time: they load files of their own that a bundle would lose.
  serverExternalPackages: [
    'pg-boss',
    'pino',
    '@aws-crypto/client-node',
    'nodemailer',
    'smtp-server',
    '@react-pdf/renderer',
  ],
  experimental: { serverActions: { bodySizeLimit: '8mb' } },
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
