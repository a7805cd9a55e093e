import { ReadingColumn } from '@/components/layout/reading-column';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';

/** What is said where there is nothing, or nothing for this person. */
export function NothingHere() {
  return (
    <ReadingColumn>
      <PageHeading title="Page not found" />
      <div className="prose">
        <p>There is no such page, or it is not one that you may see.</p>
        <ul>
          <li>If you typed the address, check it.</li>
          <li>If you followed a link from a mail, sign in with the address the mail was sent to.</li>
          <li>
            Otherwise begin at the <a href={paths.start()}>start page</a> or see{' '}
            <a href={paths.help()}>help</a>.
          </li>
        </ul>
      </div>
    </ReadingColumn>
  );
}
