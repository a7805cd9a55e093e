import { headers } from 'next/headers';

/**
 * Whether the page being drawn answers a form that was sent without script. What the form says and what was typed into
 * it stand in the form alone, so that it has to be drawn even where the step is not possible any more.
 */
export async function answersPost(): Promise<boolean> {
  const given = await headers();
  const sent = given.get('content-type')?.startsWith('multipart/form-data') ?? false;
  return sent && !given.has('next-action');
}
