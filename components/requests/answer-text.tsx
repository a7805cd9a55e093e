import { CalendarDate } from '@/components/ui/calendar-date';
import type { AnswerValue } from '@/lib/requests/kinds/answer-rows';
import { UserLine, UserText } from './user-text';

type AnswerTextProps = { value: AnswerValue; format?: 'short' };

/** One answer, as it was given. */
export function AnswerText({ value, format }: AnswerTextProps) {
  if ('day' in value) return <CalendarDate on={value.day} format={format} />;
  if ('period' in value) {
    return (
      <>
        <CalendarDate on={value.period.from} format={format} /> to{' '}
        <CalendarDate on={value.period.to} format={format} />
      </>
    );
  }
  return value.text.includes('\n') ? <UserText>{value.text}</UserText> : <UserLine>{value.text}</UserLine>;
}
