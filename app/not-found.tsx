import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { NothingHere } from '@/app/nothing-here';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <Frame>
      <NothingHere />
    </Frame>
  );
}
