import { dialHref } from '@/lib/settings/schema';

type PhoneLinkProps = { number: string };

/** A phone number that dials when it is pressed on a phone. */
export function PhoneLink({ number }: PhoneLinkProps) {
  return (
    <a href={dialHref(number)} className="whitespace-nowrap">
      {number}
    </a>
  );
}
