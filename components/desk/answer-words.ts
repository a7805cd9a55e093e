import type { Tone } from '@/components/ui/tone';
import type { Answer } from '@/lib/law/matrix-cells';

/** The matrix's answers in the words of the desk. */
export const ANSWER_WORDS: Record<Answer, { text: string; tone: Tone }> = {
  allowed: { text: 'Allowed', tone: 'success' },
  discretionary: { text: 'Discretionary', tone: 'warning' },
  review: { text: 'Counsel decides', tone: 'warning' },
  blocked: { text: 'Not reached', tone: 'danger' },
};
