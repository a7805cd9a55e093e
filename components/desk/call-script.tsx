import { UserLine } from '@/components/requests/user-text';
import { Inset } from '@/components/ui/inset';
import { Notice } from '@/components/ui/notice';
import { phoneText } from '@/lib/law/phone-text';

type CallScriptProps = {
  /** The directory number of the registry entry, and where it was found. */
  number: string;
  source: string | null;
  agency: string;
  agent: string | null;
  supervisor: string | null;
  /** Whether it is an emergency; of anything else the document is asked about. */
  urgent: boolean;
  /** What the request says; none of it is called. */
  given: { whose: string; number: string; same: boolean }[];
};

/** Which number to call, which not, and what to say: a number out of the request proves nothing (LAW.md § 4). */
export function CallScript({ number, source, agency, agent, supervisor, urgent, given }: CallScriptProps) {
  const others = given.filter(({ same }) => !same);
  const one = others.length === 1;
  const same = given.length - others.length;
  return (
    <div className="space-y-5">
      <section aria-labelledby="call-this" className="space-y-2">
        <h2 id="call-this" className="text-lg">
          Call this number and no other
        </h2>
        <p className="text-2xl font-bold tabular-nums">
          <UserLine>{phoneText(number)}</UserLine>
        </p>
        <p className="text-sm text-ink-muted">
          From the registry entry of {agency}. Source: {source ?? 'not recorded'}.
          {same > 0 ? ' The request gives it as well.' : null}
        </p>
      </section>
      {others.length > 0 ? (
        <section aria-labelledby="never-call" className="space-y-2">
          <h2 id="never-call" className="text-lg">
            {one ? 'Never this one' : 'Never one of these'}
          </h2>
          <ul className="space-y-1">
            {others.map(({ whose, number: each }) => (
              <li key={whose}>
                {whose}:{' '}
                <del>
                  <UserLine>{phoneText(each)}</UserLine>
                </del>
              </li>
            ))}
          </ul>
          <Notice tone="warning">
            <p>
              The request gives {one ? 'a number' : 'numbers'} that the registry does not have. Whoever sent
              it may answer there: do not call {one ? 'it' : 'them'}.
            </p>
          </Notice>
        </section>
      ) : null}
      <section aria-labelledby="say" className="space-y-2">
        <h2 id="say" className="text-lg">
          What to say
        </h2>
        <Inset>
          <ol className="list-decimal space-y-1 pl-5">
            <li>Ask to be put through to the watch commander or duty officer; give your name and company.</li>
            <li>
              Ask whether {agent ? <UserLine>{agent}</UserLine> : 'the agent'} works there and filed{' '}
              {urgent ? 'an emergency request with us today' : 'a request with us'}. Do not tell them what it
              says.
            </li>
            <li>
              {urgent
                ? 'Let them tell you what the emergency is, and compare it with the four statements.'
                : 'Let them tell you what the request is about, which court or office issued the document, and its date; compare it with what was filed.'}
            </li>
            {supervisor ? (
              <li>
                Ask for the supervisor named, <UserLine>{supervisor}</UserLine>, through the same switchboard.
              </li>
            ) : null}
            <li>Write down who answered, their rank, and how they knew.</li>
          </ol>
        </Inset>
      </section>
    </div>
  );
}
