import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TONE_TEXT, type Tone } from './tone';

type TimelineItem = {
  key: string;
  title: ReactNode;
  at: ReactNode;
  by?: ReactNode;
  body?: ReactNode;
  tone?: Tone;
};

type TimelineProps = { items: TimelineItem[]; label: string };

/** What happened, in order, each with its time. */
export function Timeline({ items, label }: TimelineProps) {
  return (
    <ol aria-label={label} className="space-y-0">
      {items.map((item) => (
        <li
          key={item.key}
          className="relative border-l-2 border-line pb-5 pl-5 last:border-transparent last:pb-0 print:break-inside-avoid"
        >
          <span
            aria-hidden="true"
            className={classNames(
              'absolute top-[0.45rem] left-[-0.4375rem] size-3 rounded-full border-2 border-current bg-surface',
              TONE_TEXT[item.tone ?? 'neutral'],
            )}
          />
          <p className="font-semibold">{item.title}</p>
          <p className="text-sm text-ink-muted">
            {item.at}
            {item.by ? <> · {item.by}</> : null}
          </p>
          {item.body ? <div className="mt-1.5 space-y-2 text-sm wrap-anywhere">{item.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
