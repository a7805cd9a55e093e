/** What a form gets back from its action: sentences for the fields, and all that was typed, so nothing is lost. */
export type ActionState = {
  errors: { field: string | null; message: string }[];
  values: Record<string, string | string[]>;
  notice: string | null;
};

export const EMPTY_STATE: ActionState = { errors: [], values: {}, notice: null };
