import { CalendarDate } from '@/components/ui/calendar-date';

type NextStepsProps = {
  company: string;
  /** The day by which an answer is due, once filed. */
  due: string | null;
  expedited: boolean;
  /** Before filing: nothing has a date yet. */
  ahead?: boolean;
};

/** What happens after filing, in the order it happens. */
export function NextSteps({ company, due, expedited, ahead = false }: NextStepsProps) {
  return (
    <ol className="list-decimal space-y-2 pl-6">
      <li>
        {ahead
          ? 'You get a reference at once, and a mail that the request was received.'
          : 'A mail confirms that we received it. It names the reference and nothing else.'}
      </li>
      <li>
        The legal staff of {company} read it and compare it with the document. If something is missing, they
        ask you here, and a mail tells you so. The clock stands until you answer.
      </li>
      <li>
        {due ? (
          <>
            The answer is due by{' '}
            <strong>
              <CalendarDate on={due} />
            </strong>
            {expedited
              ? ', the deadline you gave. We will do what we can to keep it.'
              : ', ten business days from receipt. A complex request can take longer.'}
          </>
        ) : expedited ? (
          'You gave a deadline. We will do what we can to keep it.'
        ) : (
          'The answer is due within ten business days from receipt. A complex request can take longer.'
        )}
      </li>
      <li>Until it is answered you can send messages, and withdraw the request if you no longer need it.</li>
    </ol>
  );
}
