import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { QrCode } from './qr-code';

type AppStepsProps = {
  /** The offered secret in base 32, and its QR code as a path. */
  secret: string;
  qr: { size: number; path: string };
  address: string;
  /** The form that takes the first code. */
  children: ReactNode;
};

/** How an authenticator app is set up, step by step. */
export function AppSteps({ secret, qr, address, children }: AppStepsProps) {
  return (
    <div className="space-y-6">
      <ol className="list-decimal space-y-6 pl-6 marker:font-semibold">
        <li>
          Install an authenticator app on your phone if you have none: any that shows six-digit codes will do,
          and your agency may prescribe one.
        </li>
        <li className="space-y-3">
          <p>Scan this code with the app.</p>
          <QrCode {...qr} label="QR code with the key for your authenticator app" />
          <p>Or type this key into the app:</p>
          <p className="flex flex-wrap items-center gap-3">
            <code className="font-mono text-lg wrap-anywhere">
              {secret.match(/.{4}/g)?.join(' ') ?? secret}
            </code>
            <CopyButton text={secret} label="Copy the key" />
          </p>
        </li>
        <li>Enter the code that the app shows for {address}.</li>
      </ol>
      {children}
    </div>
  );
}
