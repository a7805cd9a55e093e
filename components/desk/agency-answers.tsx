import { UserLine, UserText } from '@/components/requests/user-text';
import { CalendarDate } from '@/components/ui/calendar-date';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { isCalendarDay } from '@/lib/law/calendar-day';
import { type Answers, BARS } from '@/lib/requests/schema';

type AgencyAnswersProps = {
  answers: Answers;
  /** The labels of the kind's own fields, in the order shown. */
  labels: Record<string, string>;
};

type Row = { key: string; label: string; value: React.ReactNode };

/** What the agent wrote, in the agent's words. */
export function AgencyAnswers({ answers, labels }: AgencyAnswersProps) {
  const { process = {}, contact, categories, handling } = answers;
  const rows: Row[] = Object.entries(labels).flatMap(([key, label]) => {
    const value = process[key];
    if (!value) return [];
    return [
      {
        key,
        label,
        value: isCalendarDay(value) ? (
          <CalendarDate on={value} format="short" />
        ) : (
          <UserLine>{value}</UserLine>
        ),
      },
    ];
  });
  if (contact) {
    const { name, title, phone } = contact;
    rows.push({
      key: 'contact',
      label: 'Served by',
      value: <UserLine>{`${name}, ${title}, ${phone}`}</UserLine>,
    });
  }
  if (handling) rows.push(...handlingRows(handling));
  if (categories) {
    rows.push({
      key: 'particulars',
      label: 'Records described',
      value: <UserText>{categories.particulars}</UserText>,
    });
  }
  return <DefinitionRows rows={rows} />;
}

function handlingRows(handling: NonNullable<Answers['handling']>): Row[] {
  const { expedited, deadline, notice, bar, barCitation, barUntil, doNotAct } = handling;
  return [
    {
      key: 'deadline',
      label: 'Answer wanted',
      value:
        expedited === 'yes' && deadline ? (
          <>
            By <CalendarDate on={deadline} format="short" />
          </>
        ) : (
          'In the ordinary time'
        ),
    },
    {
      key: 'notice',
      label: 'Notice to the customer',
      value:
        notice === 'barred' && bar ? (
          <>
            Barred: {BARS[bar]}
            {barCitation ? (
              <>
                , <UserLine>{barCitation}</UserLine>
              </>
            ) : null}
            {barUntil ? (
              <>
                , until <CalendarDate on={barUntil} format="short" />
              </>
            ) : null}
          </>
        ) : (
          'Not barred'
        ),
    },
    {
      key: 'account',
      label: 'The account',
      value: doNotAct === 'yes' ? 'Is to be left as it is' : 'No instruction',
    },
  ];
}
