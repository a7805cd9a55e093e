export type Issue = { field: string | null; message: string };

/**
 * An expected "no": sentences for a person, each on the field it concerns (null: the whole form).
 * Actions turn it into an error summary; it is never logged as a fault.
 */
export class Refusal extends Error {
  readonly issues: Issue[];

  constructor(issues: Issue | Issue[]) {
    const list = Array.isArray(issues) ? issues : [issues];
    super(list.map((issue) => issue.message).join(' '));
    this.name = 'Refusal';
    this.issues = list;
  }
}

/** Not there, or not for this actor: the two are the same to whoever asks. */
export class NotFound extends Error {
  constructor() {
    super('There is nothing at this address for you.');
    this.name = 'NotFound';
  }
}

/** The act wants a second factor given within the last five minutes. */
export class FactorNeeded extends Refusal {
  constructor() {
    super({
      field: 'code',
      message: 'Confirm that it is you: enter a new code from your authenticator app, or use your passkey.',
    });
    this.name = 'FactorNeeded';
  }
}

/** It was tried too often. */
export class TooMany extends Refusal {
  constructor(
    issue: Issue,
    /** Seconds until the next try, for the header of that name. */
    readonly retryAfter: number,
  ) {
    super(issue);
    this.name = 'TooMany';
  }
}
