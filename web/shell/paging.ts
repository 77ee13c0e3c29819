import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';

interface Came {
  readonly pagedFromHere?: boolean;
}

/**
 * Where in a long list the reader is, kept in the address: `after` is the cursor of the row before the page, `at` the
 * place of its first row. A next page is a step of the history, so the previous one is the way back.
 */
export function createPaging(size: number) {
  const [search, setSearch] = useSearchParams();
  const location = useLocation<Came>();
  const navigate = useNavigate();
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const first = () => setSearch({ after: null, at: null });
  return {
    size,
    after: () => text('after'),
    /** The place of the first row of the page, counted from 1. */
    at: () => Math.max(1, Number.parseInt(text('at') ?? '1', 10) || 1),
    next: (cursor: string, at: number) =>
      setSearch({ after: cursor, at }, { state: { pagedFromHere: true }, scroll: true }),
    /** The page before: the one the reader came from, else the first. */
    previous: () => {
      if (location.state?.pagedFromHere) navigate(-1);
      else first();
    },
    first,
  };
}
