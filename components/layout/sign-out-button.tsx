type SignOutButtonProps = { action: (data: FormData) => void | Promise<void> };

/** Signs out, by a POST: a link would be followed by whatever fetches links ahead. */
export function SignOutButton({ action }: SignOutButtonProps) {
  return (
    <form action={action}>
      <button
        type="submit"
        className="min-h-9 text-header-ink underline underline-offset-4 hover:decoration-2"
      >
        Sign out
      </button>
    </form>
  );
}
