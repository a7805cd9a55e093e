/**
 * The sign-in library's routes do not exist for the outside: its e-mail callback would sign in on a plain GET,
 * from any browser. lib/web/auth runs it in memory, after code and browser were checked.
 */
function nothingHere(): Response {
  return new Response('There is nothing at this address.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

export { nothingHere as GET, nothingHere as POST };
