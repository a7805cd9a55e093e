/** The largest file of identifiers that is read, in bytes. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** Why a file of identifiers was not read at all, in a sentence with its cure; nothing of it was taken. */
export const FILE_PROBLEMS = {
  no_file: 'Choose a CSV file first, then press the button.',
  too_large: 'The file is larger than 2 MB: split it into several files, or leave out other columns.',
  empty: 'The file is empty: fill in the template, one identifier a row.',
  workbook: 'The file is a workbook, not a CSV: in your spreadsheet choose “Save as” and “CSV UTF-8”.',
  binary: 'The file is not text: save the table as CSV, and choose that file.',
  too_many: 'The file has more than 10,000 rows, and a request takes 10,000: make several requests of it.',
  open_quote: 'A quotation mark is opened and never closed: close it, or take it out.',
  long_line: 'The row is longer than 4,000 characters: put each identifier on a row of its own.',
  not_csv: 'The file cannot be read as CSV: begin anew from the template.',
  conflict:
    'The list was changed in another window after you opened this page, so nothing was added. It now stands here as it is kept: choose the file again.',
  too_often:
    'Too many files were sent within a quarter of an hour, so nothing was added: send it again in 15 minutes. In an emergency call the emergency line.',
  incomplete: 'The file did not arrive whole, so nothing was added: choose it and send it again.',
  failed: 'The file could not be read, and nothing was added: choose it again, or paste the list.',
} as const;

/** The id of a reason why a file was not read. */
export type FileProblem = keyof typeof FILE_PROBLEMS;

/** What of a file could be taken: lines for the list, names, and a sentence a row at fault, each naming its line. */
export type FileReading = {
  /** How many identifiers were read, written twice or not. */
  read: number;
  lines: string[];
  names: string[];
  faults: string[];
};

/** A file as it was read, or why it was not, with the line where one is at fault. */
export type FileOutcome = FileReading | { problem: FileProblem; line?: number };

/**
 * The sentence of a problem as an address brings it back; null for anything that is none.
 * @param line where it stands, counted from 1
 */
export function fileProblemSentence(problem: unknown, line?: unknown): string | null {
  if (typeof problem !== 'string' || !Object.hasOwn(FILE_PROBLEMS, problem)) return null;
  const sentence = FILE_PROBLEMS[problem as FileProblem];
  return /^[1-9]\d{0,6}$/.test(String(line)) ? `Line ${line}: ${lowered(sentence)}` : sentence;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A list with lines put at its end, each once; those that stand there already are left out. */
export function withLines(text: string, lines: readonly string[]): { text: string; added: number } {
  const there = new Set(text.split('\n').map((line) => line.trim()));
  const anew = [...new Set(lines)].filter((line) => !there.has(line));
  const before = text.trimEnd();
  return { text: [...(before ? [before] : []), ...anew].join('\n'), added: anew.length };
}
