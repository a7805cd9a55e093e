import { databaseAnswers } from '@/lib/platform/health';

export const dynamic = 'force-dynamic';

/** For supervisors and load balancers: 200 while the portal can do its work, 503 while it cannot. */
export async function GET(): Promise<Response> {
  const healthy = await databaseAnswers();
  return Response.json(
    { status: healthy ? 'ok' : 'database unavailable' },
    { status: healthy ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
