/** What was said when an agency was called back. */
export const CALLS = [
  'The switchboard put me through to the watch commander, who knows the agent by name and told me of the same case without being asked.',
  'The duty desk transferred me to the shift supervisor. She confirmed the agent, the case number and that a team is out now.',
  'The operator connected me to the chief of detectives, who had the file before him and read the facts to me.',
] as const;

/** Why a release was recommended, and why what it names relates to the emergency. */
export const REASONS_FOR_RELEASE = [
  {
    why: 'A life depends on minutes, no court sits before morning, and the agency confirms the case on its own number.',
    relates:
      'The name and address behind the number tell the officers which door to go to; nothing else is needed.',
  },
  {
    why: 'The threat names an hour that comes before any order can be signed, and the call-back leaves no doubt of it.',
    relates: 'The records show from where the last calls came, which decides where the teams are sent.',
  },
] as const;
