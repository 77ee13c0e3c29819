import { createMutation, type TypedDocumentNode } from '@urql/solid';
import { graphql } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { notify } from '../ui/Toast.tsx';

export const Acknowledge = graphql(`
  mutation AcknowledgeCase($input: AcknowledgeCaseInput!) {
    acknowledgeCase(input: $input) {
      id
    }
  }
`);
export const NameSubject = graphql(`
  mutation NameSubject($input: NameSubjectInput!) {
    nameSubject(input: $input) {
      id
    }
  }
`);
export const NoteCase = graphql(`
  mutation NoteCase($input: NoteCaseInput!) {
    noteCase(input: $input) {
      id
    }
  }
`);
export const HandOver = graphql(`
  mutation HandOverCase($input: HandOverCaseInput!) {
    handOverCase(input: $input) {
      id
    }
  }
`);
export const Receipt = graphql(`
  mutation NoteReceipt($input: NoteReceiptInput!) {
    noteReceipt(input: $input) {
      id
    }
  }
`);
export const CloseCase = graphql(`
  mutation CloseCase($input: CloseCaseInput!) {
    closeCase(input: $input) {
      id
    }
  }
`);

/** One change of a case: its key is kept for retries, and a new one is taken when it is through. */
export function useCaseChange<Asked extends { input: { readonly idempotencyKey: string | number } }>(
  document: TypedDocumentNode<unknown, Asked>,
) {
  const t = useT();
  const [outcome, send] = createMutation(document);
  let intent = newIntent();
  const carryOut = async (
    input: Omit<Asked['input'], 'idempotencyKey'>,
    done = t('discipline.one.saved'),
  ): Promise<boolean> => {
    const { error } = await send({ input: { ...input, idempotencyKey: intent } } as Asked, {
      additionalTypenames: ['DisciplineCase', 'DisciplineCaseWhole'],
    });
    if (error) return false;
    intent = newIntent();
    notify(done);
    return true;
  };
  return [outcome, carryOut] as const;
}
