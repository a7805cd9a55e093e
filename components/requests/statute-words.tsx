import type { StatuteNote } from '@/lib/law/statute-note';

/** What a statute authorises, or that it is not in the table: that is asked about, and refuses nothing. */
export function StatuteWords({ note: { statute }, desk = false }: { note: StatuteNote; desk?: boolean }) {
  if (statute) {
    return (
      <>
        <strong>{`Recognised: ${statute.citation}.`}</strong> {statute.authorises}
      </>
    );
  }
  return desk ? (
    <>
      <strong>Not in our table of statutes.</strong> Look up whether it authorises an administrative subpoena.
    </>
  ) : (
    <>
      <strong>We do not know this statute.</strong> Check the citation. You can file it as it is, and counsel
      will look it up.
    </>
  );
}
