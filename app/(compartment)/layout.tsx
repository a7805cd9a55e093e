import type { ReactNode } from 'react';
import { Frame } from '@/app/frame';

/** The frame of the compartment: it stands at the desk, and the cleared alone get here. */
export default function CompartmentLayout({ children }: { children: ReactNode }) {
  return (
    <Frame place="compartment" wide>
      {children}
    </Frame>
  );
}
