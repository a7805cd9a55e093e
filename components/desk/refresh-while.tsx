'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useScripted } from '@/components/ui/use-scripted';

const EVERY_MS = 2_000;

/** Draws the page anew every two seconds for as long as it stands there; without script it is a link to do so. */
export function RefreshWhile({ href }: { href: string }) {
  const router = useRouter();
  const scripted = useScripted();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return scripted ? null : <a href={href}>Load the page again to see how far it is</a>;
}
