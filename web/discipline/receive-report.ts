import { graphql } from '../graphql.ts';

/** Sends a report; the answer has the code to follow it with. */
export const ReceiveReport = graphql(`
  mutation ReceiveReport($input: ReceiveReportInput!) {
    receiveReport(input: $input) {
      number
      code
    }
  }
`);
