import type { Metadata } from 'next';
import { NothingHere } from '@/app/nothing-here';

export const metadata: Metadata = { title: 'Page not found' };

/** Within the frame that the layout has drawn already. */
export default function NotFound() {
  return <NothingHere />;
}
