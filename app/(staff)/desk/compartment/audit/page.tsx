import type { Metadata } from 'next';
import { LogPage } from '@/app/(staff)/desk/audit/load-log';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Log of the compartment' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SealedAuditPage({ searchParams }: Props) {
  const actor = await open('/desk/compartment/audit');
  return <LogPage actor={actor} part="sealed" given={await searchParams} />;
}
