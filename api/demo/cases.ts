import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { acknowledgeCase } from '../discipline/acknowledge-case.service.ts';
import type { AllegationCategory, CaseChannel, CaseFinding } from '../discipline/case.rules.ts';
import { closeCase } from '../discipline/close-case.service.ts';
import { handOverCase, noteReceipt } from '../discipline/hand-over-case.service.ts';
import { noteCase } from '../discipline/note-case.service.ts';
import { receiveReport } from '../discipline/receive-report.service.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';

interface Story {
  /** Days ago it came in. */
  readonly ago: number;
  readonly channel: CaseChannel;
  readonly category: AllegationCategory;
  readonly text: string;
  readonly complainant?: string;
  readonly acknowledgedAgo?: number;
  readonly notes?: readonly string[];
  readonly handedTo?: string;
  readonly receipt?: string;
  readonly end?: {
    readonly ago: number;
    readonly finding: CaseFinding;
    readonly ground: string;
    answer: string;
  };
}

/** One report in each state a desk meets; one waits too long. */
const STORIES: readonly Story[] = [
  {
    ago: 20,
    channel: 'LETTER',
    category: 'BRIBERY',
    text: '来信反映：有人在村里挨户送米送油，要求在推荐候选人时写他的名字。',
    acknowledgedAgo: 19,
    notes: ['走访六户，其中四户承认收过米和油，已制作谈话记录。', '当事人承认，称只是节日走动。'],
    handedTo: '区监察委员会',
    receipt: '监收（演示）第12号',
    end: {
      ago: 8,
      finding: 'HANDED_OVER',
      ground: '四户证言一致，涉嫌以财物贿赂选民，已连同谈话记录移送。',
      answer: '您反映的问题已移送有权机关处理，感谢监督。',
    },
  },
  {
    ago: 18,
    channel: 'HOTLINE',
    category: 'FORGERY',
    text: '来电反映：选民小组推荐表上有两个签名像是一个人写的。',
    complainant: '不愿透露姓名的选民',
    acknowledgedAgo: 17,
    notes: ['逐一当面核对十位联名人，均确认为本人签名，其中一对夫妻字迹相近。'],
    end: {
      ago: 12,
      finding: 'UNSUBSTANTIATED',
      ground: '十位联名人均当面确认。',
      answer: '经逐一核对，推荐表上的签名均为本人所签。',
    },
  },
  {
    ago: 15,
    channel: 'VISIT',
    category: 'COERCION',
    text: '来访反映：单位负责人要求职工必须推荐指定的人，否则不安排加班。',
    complainant: '某企业职工',
    acknowledgedAgo: 15,
    notes: ['约谈企业负责人，要求其在职工会上说明：推荐谁由职工自己决定。'],
    end: {
      ago: 9,
      finding: 'SUBSTANTIATED',
      ground: '三名职工与值班记录可以印证，企业负责人承认说过。',
      answer: '经查属实，已责令纠正，并重新组织了推荐。',
    },
  },
  {
    ago: 6,
    channel: 'ONLINE',
    category: 'RETALIATION',
    text: '我上个月反映过小组长代签的事，这几天他到处说要让我家的低保停掉。',
    complainant: '低保户家属',
    acknowledgedAgo: 5,
    notes: ['已与社区核实：低保复核由街道办理，小组长无权决定。正在约谈小组长。'],
  },
  {
    ago: 4,
    channel: 'ONLINE',
    category: 'OTHER',
    text: '小区群里有人转发消息，说投票每人发一百元，要先登记身份证号。',
  },
  {
    ago: 0,
    channel: 'HOTLINE',
    category: 'BRIBERY',
    text: '来电反映：昨晚有人请几位选民小组长吃饭，席间提到推荐人选。',
  },
];

/** Reports to the discipline desk of an election, written down on the days on which they came. */
export async function loadCases(desks: Desks, electionId: string, today: string): Promise<void> {
  for (const [index, story] of STORIES.entries())
    await tell(desks, electionId, today, story, `case ${index}`);
}

async function tell(desks: Desks, electionId: string, today: string, story: Story, name: string) {
  const at = (ago: number) => desks.at(addDays(civilDate(today), -ago), 'discipline');
  const key = (what: string) => ({ idempotencyKey: idOf(`${name} ${what}`) });
  const { id: caseId } = await receiveReport(at(story.ago), {
    ...key('report'),
    electionId,
    constituencyId: null,
    channel: story.channel,
    category: story.category,
    text: story.text,
    complainantName: story.complainant ?? null,
    complainantContact: null,
    receivedAt: null,
    fileIds: [],
  });
  if (story.acknowledgedAgo === undefined) return;
  const worked = at(story.acknowledgedAgo);
  await acknowledgeCase(worked, { ...key('acknowledge'), caseId });
  for (const [index, text] of (story.notes ?? []).entries())
    await noteCase(worked, { ...key(`note ${index}`), caseId, text });
  const { end } = story;
  if (!end) return;
  const closing = at(end.ago);
  const handedOn = closing.clock.today();
  if (story.handedTo) {
    await handOverCase(closing, { ...key('hand over'), caseId, body: story.handedTo, handedOn });
    const [{ id: handOverId } = { id: '' }] = await closing.reader.rows<{ id: string }>(
      'select id from county.case_hand_over where case_id = $1',
      [caseId],
    );
    const receipt = { receiptNumber: story.receipt ?? '', receiptOn: handedOn };
    await noteReceipt(closing, { ...key('receipt'), caseId, handOverId, ...receipt });
  }
  const { finding, ground, answer } = end;
  await closeCase(closing, { ...key('close'), caseId, finding, ground, answer });
}
