import { UserLine } from '@/components/requests/user-text';
import { IDENTIFIER_TYPES, type IdentifierType } from '@/lib/law/identifiers';
import type { Outcome } from '@/lib/requests/rules';

export type DeskIdentifier = {
  id: string;
  type: string;
  given: string;
  /** The form it is searched by; null where it is not recognised. */
  normal: string | null;
  outcome: Outcome | null;
};

/** An identifier as typed, with what it is and, where it differs, the form it is searched by. */
export function IdentifierName({ identifier }: { identifier: DeskIdentifier }) {
  const { type, given, normal } = identifier;
  return (
    <>
      <span className="block font-semibold whitespace-normal wrap-anywhere">
        <UserLine>{given}</UserLine>
      </span>
      <span className="block text-ink-muted whitespace-normal wrap-anywhere">
        {IDENTIFIER_TYPES[type as IdentifierType] ?? type}
        {normal === null ? (
          ', not searchable'
        ) : normal === given ? null : (
          <>
            {', '}
            <span className="font-mono text-xs text-ink">{normal}</span>
          </>
        )}
      </span>
    </>
  );
}

/** Says that more are on file than are shown; nothing where they are all there. */
export function ShownOf({ shown, total }: { shown: number; total: number }) {
  if (total <= shown) return null;
  return (
    <p className="mt-2 text-sm text-ink-muted">
      The first {shown.toLocaleString('en-US')} of {total.toLocaleString('en-US')} are shown.
    </p>
  );
}
