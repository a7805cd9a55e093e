import { pageOf, type Understood, type UnderstoodPage, understand } from '@/lib/law/understood-identifiers';
import type { FileOutcome, FileReading } from '@/lib/requests/kinds/file-outcome';
import { readIdentifierFile, readOneIdentifier } from '@/lib/requests/kinds/identifier-file';

/** What the page can ask about identifiers, and what each question is answered by; `country` is the agency's. */
export type Asks = {
  understand: {
    ask: { identifiers: string; names: string; find: string; shown: number; country: string };
    answer: UnderstoodPage;
  };
  one: { ask: { type: string; value: string; time: string; country: string }; answer: FileReading };
  file: { ask: { bytes: Uint8Array; country: string }; answer: FileOutcome };
};

/** A question in the form in which it is sent to the worker. */
export type Ask = { [Name in keyof Asks]: { name: Name } & Asks[Name]['ask'] }[keyof Asks];
export type Answer = Asks[keyof Asks]['answer'];

let last: { text: string; understood: Understood } | null = null;

/** Answers a question; yields how far it is, from 0 to 1. The last list is kept, to be looked through again. */
export function* answerAsk(ask: Ask): Generator<number, Answer> {
  switch (ask.name) {
    case 'understand': {
      const text = JSON.stringify([ask.identifiers, ask.names, ask.country]);
      if (last?.text !== text) last = { text, understood: understand(ask, ask) };
      return pageOf(last.understood, ask);
    }
    case 'one':
      return readOneIdentifier(ask, ask);
    case 'file':
      return yield* readIdentifierFile(ask.bytes, ask);
  }
}
