import type { ReactNode } from 'react';
import { Badge } from './badge';
import type { Tone } from './tone';

type Task = {
  key: string;
  title: string;
  /** Left out where the task cannot be begun yet. */
  href?: string;
  hint?: ReactNode;
  status: { text: string; tone?: Tone };
};

type TaskListProps = { tasks: Task[]; label?: string };

/**
 * What is to be done, in any order, each with its state. A finished task is plain text and an unfinished one a
 * badge, so that the eye finds what is left.
 */
export function TaskList({ tasks, label }: TaskListProps) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {tasks.map((task) => {
        const statusId = `${task.key}-status`;
        const hintId = task.hint ? `${task.key}-hint` : '';
        return (
          <li
            key={task.key}
            className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b border-line py-3 has-[a:hover]:bg-surface-sunken"
          >
            <div className="min-w-0 flex-1 basis-56">
              {task.href ? (
                <a
                  href={task.href}
                  aria-describedby={`${hintId} ${statusId}`.trim()}
                  className="after:absolute after:inset-0"
                >
                  {task.title}
                </a>
              ) : (
                <span className="text-ink-muted">{task.title}</span>
              )}
              {task.hint ? (
                <div id={hintId} className="text-sm text-ink-muted">
                  {task.hint}
                </div>
              ) : null}
            </div>
            <div id={statusId} className="shrink-0 text-sm">
              {task.status.tone ? (
                <Badge tone={task.status.tone}>{task.status.text}</Badge>
              ) : (
                task.status.text
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
