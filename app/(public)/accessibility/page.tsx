import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PageHeading } from '@/components/ui/page-heading';
import { currentCompany } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Accessibility' };

export default async function AccessibilityPage() {
  const { name, supportContact } = await currentCompany();
  return (
    <Frame>
      <ReadingColumn>
        <PageHeading
          title="Accessibility"
          lead="This portal is meant to be usable by everyone who has to use it, on whatever machine they are given."
        />
        <div className="prose">
          <h2>What you can expect</h2>
          <ul>
            <li>
              Everything can be reached and done with the keyboard alone, and what has the focus is marked.
            </li>
            <li>A screen reader hears labels, hints, errors and what has changed.</li>
            <li>
              Text can be enlarged to 200 %, and pages read down to the width of a phone, without losing
              anything.
            </li>
            <li>Text and controls stand out from their ground in the light and in the dark theme.</li>
            <li>Nothing is told by colour alone, and nothing moves if your system asks for less motion.</li>
            <li>Reading, filing and answering a request also work without JavaScript.</li>
          </ul>
          <h2>The standard</h2>
          <p>
            The aim is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, which goes beyond what
            Section 508 requires. Every page is tested automatically in both themes, with and without
            JavaScript. Such tests find only part of what can go wrong; no independent audit has been made.
          </p>
          <h2>What is not as it should be</h2>
          <ul>
            <li>
              Documents that agencies send are shown as they came. A scan without a text layer cannot be read
              by a screen reader.
            </li>
            <li>The calendar that opens from a date box is your browser’s. You can always type the date.</li>
          </ul>
          <h2>Tell us</h2>
          <p>
            If something keeps you from using the portal, write to{' '}
            <a href={`mailto:${supportContact}`}>{supportContact}</a>. Say which page it was and what you use,
            and {name} will find another way for you to serve your request in the meantime.
          </p>
        </div>
      </ReadingColumn>
    </Frame>
  );
}
