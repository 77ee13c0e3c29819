import { officialDate } from './chinese-date.rules.ts';
import type { BodySettings } from './issuing-body.queries.ts';
import type { NoticeText } from './notice-blocks.rules.ts';
import { noticeNumber, titleLines } from './notice.rules.ts';
import { press, type Printed } from './press.ts';

/** A notice as it goes to press. Without a number it is a draft, and says so on every page. */
export interface NoticeToPrint {
  readonly content: NoticeText;
  readonly body: BodySettings;
  readonly number: number | null;
  readonly date: string;
  readonly anchor: string | null;
}

/** Sets a notice. The same notice of the same day is the same file to the byte. */
export const printNotice = ({ content, body, number, date, anchor }: NoticeToPrint): Promise<Printed> =>
  press.print(
    'notice',
    {
      title: titleLines(content.title),
      head: `${body.name}公告`,
      body: body.name,
      redHead: body.redHead,
      number: noticeNumber(number),
      running: content.running,
      blocks: content.blocks,
      signature: body.name,
      date: officialDate(date, body.dateStyle),
      anchor,
      draft: number === null,
    },
    { date, missing: body.missingCharacters },
  );
