import type { ReactNode } from 'react';
import { Frame } from '@/app/frame';

/** The frame of the settings: they stand at the desk, but are not the queue. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Frame place="settings" wide>
      {children}
    </Frame>
  );
}
