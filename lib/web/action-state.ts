/** What a form gets back from its action: sentences for the fields, and all that was typed, so nothing is lost. */
export type ActionState = {
  errors: { field: string | null; message: string }[];
  values: Record<string, string | string[]>;
  notice: string | null;
  /** What an action gives back beside a notice, for a component that asked for it. */
  answer?: unknown;
};

export const EMPTY_STATE: ActionState = { errors: [], values: {}, notice: null };
