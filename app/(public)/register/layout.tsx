import type { ReactNode } from 'react';
import { Frame } from '@/app/frame';

export default function RegisterLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
