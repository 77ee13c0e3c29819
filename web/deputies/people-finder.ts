import { useClient } from '@urql/solid';
import { graphql } from '../graphql.ts';
import { useI18n } from '../i18n/index.tsx';
import type { FindPeople } from '../shell/commands.tsx';
import { termName } from './term-name.ts';

const DEPUTIES_NAMED = graphql(`
  query DeputiesNamed($search: String!) {
    deputiesNamed(search: $search) {
      id
      name
      term {
        number
        congress
        congressEnglishName
      }
      constituency {
        name
      }
    }
  }
`);

/** Finds deputies of any term for the palette; each leads to their record. */
export function usePeopleFinder(): FindPeople {
  const client = useClient();
  const { locale } = useI18n();
  // An answer that comes too late is dropped by whoever asked: it is too small to be worth stopping.
  return async (search) => {
    const { data, error } = await client.query(DEPUTIES_NAMED, { search }).toPromise();
    if (error) throw error;
    return (data?.deputiesNamed ?? []).map(({ id, name, term, constituency }) => {
      const congress = locale() === 'en' ? term.congressEnglishName : term.congress;
      const hint = `${congress} · ${termName(term.number, locale())} · ${constituency.name}`;
      return { id, label: name, hint, href: `/deputies/${id}` };
    });
  };
}
