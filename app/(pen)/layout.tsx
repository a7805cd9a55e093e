import type { ReactNode } from 'react';
import { Frame } from '@/app/frame';

/** The frame of the holding pen: it stands at the desk, but is not the queue. */
export default function PenLayout({ children }: { children: ReactNode }) {
  return (
    <Frame place="pen" wide>
      {children}
    </Frame>
  );
}
