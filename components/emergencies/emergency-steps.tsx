import { FIRST_DECISION_MINUTES, spanWords } from '@/lib/emergencies/rules';

type EmergencyStepsProps = {
  company: string;
  /** Whether the agency is registered; else it is checked in full first. */
  registered: boolean;
};

/** What happens after an emergency was filed, in the order it happens, and how soon. */
export function EmergencySteps({ company, registered }: EmergencyStepsProps) {
  return (
    <ol className="list-decimal space-y-2 pl-6">
      <li>
        At once: you get a reference and a mail, the request stands at the top of the desk, and the people on
        call are told.
      </li>
      <li>
        Within {spanWords(FIRST_DECISION_MINUTES)}, if we can: a person decides what happens with it. That is
        our target, measured each time; it is not a promise.
      </li>
      <li>
        {company} calls you back through your agency, on a number{' '}
        {registered ? 'that we hold of it' : 'that we find in a public directory'}, never on one from the
        request. Tell your switchboard to expect the call.
        {registered
          ? null
          : ' An agency that is not registered is checked in full before anything is released.'}
      </li>
      <li>
        One person recommends and another decides. The law permits disclosure in an emergency and does not
        compel it; only what relates to the emergency may go.
      </li>
    </ol>
  );
}
