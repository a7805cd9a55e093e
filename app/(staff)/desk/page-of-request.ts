import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';

/** The request's page in the queue it was opened in, which the address of the page that posted names. */
export async function pageOf(reference: string): Promise<string> {
  const [, query] = ((await headers()).get('x-portal-path') ?? '').split('?');
  return paths.deskRequest(reference, new URLSearchParams(query).get('in'));
}

/** Back to the request from the page of a step. */
export async function back(reference: string): Promise<never> {
  redirect(await pageOf(reference));
}
