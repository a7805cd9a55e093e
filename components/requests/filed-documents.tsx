import { FileSize } from '@/components/ui/file-size';
import { ROLES, type Role } from '@/lib/documents/rules';
import { UserLine } from './user-text';

type FiledDocument = { id: string; name: string; bytes: number; role: Role };

/** The documents of a request as they are read before it is certified. */
export function FiledDocuments({ documents }: { documents: FiledDocument[] }) {
  return (
    <ul className="space-y-1.5">
      {documents.map(({ id, name, bytes, role }) => (
        <li key={id}>
          <UserLine>{name}</UserLine>{' '}
          <span className="text-sm text-ink-muted">
            {ROLES[role]}, <FileSize bytes={bytes} />
          </span>
        </li>
      ))}
    </ul>
  );
}
