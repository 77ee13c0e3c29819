import { createMutation } from '@urql/solid';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';

const GIVE_UP = graphql(`
  mutation GiveUpRollImport($input: CancelRollImportInput!) {
    cancelRollImport(input: $input) {
      importId
    }
  }
`);

/** Gives an import up that waits for somebody. */
export function GiveUp(props: { readonly importId: string; readonly onChanged: () => void }) {
  const t = useT();
  const said = useProblems();
  const [given, giveUp] = createMutation(GIVE_UP);
  const intent = newIntent();
  const handleGiveUp = async () => {
    await giveUp({ input: { idempotencyKey: intent, importId: props.importId } });
    props.onChanged();
  };
  return (
    <>
      <ErrorSummary errors={said(given.error).map((text) => ({ text }))} />
      <Button busy={given.fetching} onClick={() => void handleGiveUp()}>
        {t('registration.cancel')}
      </Button>
    </>
  );
}
