/** The present instant. Everything that asks for the time asks here, so that one place could stop it. */
export function now(): Date {
  return new Date();
}
