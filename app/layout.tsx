import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { currentCompany } from '@/lib/settings/queries';
import { faces } from './fonts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const company = await currentCompany();
  const name = `${company.name} ${company.portalName}`;
  return {
    title: { default: name, template: `%s · ${name}` },
    description: `Where government agencies serve legal requests on ${company.name}.`,
    robots: { index: false },
    icons: { icon: '/icon.svg' },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** A prerendered page would carry no nonce, and the content security policy would stop its scripts. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en" dir="ltr" className={faces}>
      <body>{children}</body>
    </html>
  );
}
