import type { Metadata } from 'next';
import { open } from '@/lib/web/session';
import { LogPage } from './load-log';

export const metadata: Metadata = { title: 'Audit log' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await open('/desk/audit');
  return <LogPage actor={actor} part="common" given={await searchParams} />;
}
