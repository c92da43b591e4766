const origin = process.env.SIMPUL_BASE_URL;

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The reverse proxy compresses; two compressors only cost time.
  compress: false,
  devIndicators: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'postgres'],
  turbopack: { root: import.meta.dirname },
  // `npm test` checks the types; checking again would make the first start longer.
  typescript: { ignoreBuildErrors: true },
  // Behind a proxy the Host of a request may not be the address that people type.
  experimental: { authInterrupts: true, ...(origin ? { serverActions: { allowedOrigins: [new URL(origin).host] } } : {}) },
};
