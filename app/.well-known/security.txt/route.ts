import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';

/** RFC 9116 § 2.5.5 wants a day less than a year ahead; half a year, counted anew at every reading. */
const GOOD_FOR_DAYS = 180;

export async function GET() {
  const { securityContact } = await currentCompany();
  const expires = new Date(now().getTime() + GOOD_FOR_DAYS * 86_400_000).toISOString().slice(0, 10);
  const lines = [
    `Contact: mailto:${securityContact}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${new URL(paths.securityTxt(), env().publicUrl)}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
