import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { Finding } from '@/lib/law/preflight-finding';

type Shown = Pick<Finding, 'code' | 'level' | 'message' | 'cure' | 'source'>;

/** What a level means for whoever reads it. */
const LEVELS: Record<Finding['level'], { text: string; tone: Tone }> = {
  discretionary: { text: 'The company may decide', tone: 'warning' },
  review: { text: 'Counsel decides', tone: 'warning' },
  incomplete: { text: 'To mend', tone: 'warning' },
  blocked: { text: 'Not possible', tone: 'danger' },
};

/** Findings of the pre-flight: code, what it means, the rule, the cure and the source. */
export function FindingList({ findings }: { findings: readonly (Omit<Shown, 'code'> & { code: string })[] }) {
  return (
    <ul className="space-y-3 text-sm">
      {findings.map(({ code, level, message, cure, source }) => (
        <li key={`${code} ${message}`} className="space-y-1">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-bold tabular-nums">{code}</span>
            <Badge tone={LEVELS[level].tone}>{LEVELS[level].text}</Badge>
          </p>
          <p>
            {message} {cure}
          </p>
          <p className="text-ink-muted">{source}</p>
        </li>
      ))}
    </ul>
  );
}
