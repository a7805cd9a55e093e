/** Next calls this once, before the web server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { followAnswers } = await import('@/lib/web/current-answer');
  followAnswers();
}
