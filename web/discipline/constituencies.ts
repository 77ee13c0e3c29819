import { createQuery } from '@urql/solid';
import { constituencyName } from '../constituency-name.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';

const QUERY = graphql(`
  query ReportConstituencies($termId: ID!, $after: String) {
    constituencies(termId: $termId, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          name
        }
      }
    }
  }
`);

/** The constituencies of a congress term to choose from: two hundred, more than any congress of a county has. */
export function useConstituencies(termId: () => string | null) {
  const t = useT();
  const [first] = createQuery({
    query: QUERY,
    variables: () => ({ termId: termId() ?? '', after: null }),
    pause: () => termId() === null,
  });
  const more = () => first.data?.constituencies.pageInfo.hasNextPage ?? false;
  const [second] = createQuery({
    query: QUERY,
    variables: () => ({
      termId: termId() ?? '',
      after: first.data?.constituencies.pageInfo.endCursor ?? null,
    }),
    pause: () => termId() === null || !more(),
  });
  return () =>
    termId() === null
      ? []
      : [
          ...(first.data?.constituencies.edges ?? []),
          ...(more() ? (second.data?.constituencies.edges ?? []) : []),
        ].map(({ node }) => ({
          id: node.id,
          name: constituencyName(node, ({ number, name }) => t('discipline.report.place', { number, name })),
        }));
}
