import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { env } from '@/lib/platform/env';

/** Whether a Host header names this machine: a foreign name that resolves here (DNS rebinding) does not. */
export function isOwnHost(host: string | null): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host ?? '');
}

/** Answers "not found" outside evaluation mode, and to whoever reached it under a foreign name. */
export async function evaluationOnly(): Promise<void> {
  const given = await headers();
  const forwarded = given.get('x-forwarded-host');
  if (!env().evaluation || !isOwnHost(given.get('host')) || (forwarded !== null && !isOwnHost(forwarded))) {
    notFound();
  }
}
