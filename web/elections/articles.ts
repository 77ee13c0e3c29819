import { useI18n } from '../i18n/index.tsx';

/** Articles as people cite them: `EL 28` becomes 选举法第 28 条; a law without a name here keeps its sign. */
export function useArticles(): (basis: readonly string[]) => string {
  const { t, sentence } = useI18n();
  const one = (article: string) => {
    const [law = '', number = ''] = article.split(' ');
    const name = sentence(`elections.law.${law}`);
    return name ? t('elections.law.article', { law: name, number }) : article;
  };
  return (basis) => basis.map(one).join(' · ');
}
