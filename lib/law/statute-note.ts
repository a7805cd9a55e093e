import { findStatute, type Statute } from './statutes';

/** What is known of a statute as it was cited: the statute of the table, or null where it stands in none. */
export type StatuteNote = {
  cited: string;
  statute: Pick<Statute, 'citation' | 'authorises' | 'read'> | null;
};

/** What is known of a cited statute; null where nothing is cited. */
export function statuteNote(cited: string): StatuteNote | null {
  if (cited.trim() === '') return null;
  const found = findStatute(cited);
  return {
    cited,
    statute: found && { citation: found.citation, authorises: found.authorises, read: found.read },
  };
}
