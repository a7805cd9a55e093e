import { Notice } from '@/components/ui/notice';

/** What of an address the page goes without, a sentence each; nothing where all was understood. */
export function UnreadNotice({ unread }: { unread: string[] }) {
  if (unread.length === 0) return null;
  return (
    <Notice tone="warning" role="status">
      {unread.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </Notice>
  );
}
