import type { ReactNode } from 'react';
import { Frame } from '@/app/frame';

/** The frame of the desk: as wide as the screen allows. */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return <Frame wide>{children}</Frame>;
}
