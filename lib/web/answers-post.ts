import { headers } from 'next/headers';

/**
 * Whether the page being drawn answers a form that was sent without script. What the form says and what was typed into
 * it stand in the form alone, so that it has to be drawn even where the step is not possible any more. Where an action
 * leads to another page with script, Next fetches that page with the headers of the form, so only the method tells.
 */
export async function answersPost(): Promise<boolean> {
  const given = await headers();
  return given.get('x-portal-method') === 'POST' && !given.has('next-action');
}
