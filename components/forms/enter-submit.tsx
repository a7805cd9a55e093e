/**
 * What the Enter key presses is the first submit of a form. Where buttons that fill boxes stand before the form's own,
 * this one comes first, so that Enter sends the form and puts no words in.
 */
export function EnterSubmit() {
  return <button type="submit" hidden tabIndex={-1} />;
}
