'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { CheckView } from '@/lib/requests/kinds/check-view';
import { CheckPanel } from './check-panel';

type Workspace = { view: CheckView; show(view: CheckView): void };

const WorkspaceContext = createContext<Workspace | null>(null);

/** Where the form on this page tells what the pre-flight found meanwhile. */
export function useWorkspace(): Workspace | null {
  return useContext(WorkspaceContext);
}

type DraftWorkspaceProps = {
  /** What the pre-flight says as the page is drawn; with script it follows what is typed. */
  view: CheckView;
  draftId: string;
  children: ReactNode;
};

/** A page of a draft with the pre-flight beside it, or below it where there is no room. */
export function DraftWorkspace({ view: drawn, draftId, children }: DraftWorkspaceProps) {
  const [view, show] = useState(drawn);
  const workspace = useMemo(() => ({ view, show }), [view]);
  return (
    <WorkspaceContext value={workspace}>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,42rem)_minmax(0,22rem)]">
        <div className="min-w-0 space-y-7">{children}</div>
        <aside aria-label="Pre-flight" className="min-w-0 lg:sticky lg:top-6 print:hidden">
          <CheckPanel view={view} draftId={draftId} />
        </aside>
      </div>
    </WorkspaceContext>
  );
}
