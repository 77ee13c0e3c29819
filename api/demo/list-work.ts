import { addDays } from '../kernel/civil-date.rules.ts';
import { decideApplication } from '../registration/decide-application.service.ts';
import { decideObjection, withdrawObjection } from '../registration/decide-objection.service.ts';
import { fileObjection } from '../registration/file-objection.service.ts';
import type { ObjectionAbout } from '../registration/objection.rules.ts';
import { recordJudgment, recordSuit } from '../registration/record-suit.service.ts';
import { submitApplication } from '../registration/submit-application.service.ts';
import type { VoterCategory } from '../registration/voter-category.rules.ts';
import { idOf } from './chance.ts';
import type { Desks } from './desks.ts';
import { newcomer, type RollWork, visitorOn } from './roll-work.ts';

interface Filed {
  readonly about: ObjectionAbout;
  readonly by: string;
  readonly subject: string;
  readonly words: string;
  /** Days ago. */
  readonly ago: number;
}

/** Objections at every stage: to decide, overdue, upheld with its supplement, rejected, in court, judged, taken back. */
export async function objectToList(
  desks: Desks,
  { electionId, today }: RollWork,
  voters: readonly { readonly personId: string; readonly name: string }[],
): Promise<void> {
  const [dead, stays, moved, other] = voters;
  if (!dead || !stays || !moved || !other) throw new Error('the demo has too few voters to object to');
  const file = async ({ about, by, subject, words, ago }: Filed): Promise<string> => {
    const { objectionId } = await fileObjection(visitorOn(desks, addDays(today, -ago)), {
      idempotencyKey: idOf(`objection ${electionId} ${by}`),
      electionId,
      about,
      objectorName: by,
      contact: '0572-00000000',
      subjectName: subject,
      words,
      countyConstituencyId: null,
      leaveBlank: null,
    });
    return objectionId;
  };
  const at = (ago: number) => desks.at(addDays(today, -ago), 'election');
  const reject = (objectionId: string, ago: number, ground: string) =>
    decideObjection(at(ago), {
      idempotencyKey: idOf(`reject ${objectionId}`),
      objectionId,
      upheld: false,
      ground,
    });

  const gone = await file({
    about: 'WRONGLY_ENTERED',
    by: '许文澜',
    subject: dead.name,
    words: '同一楼的邻居，去年已经去世，名单上还有。',
    ago: 7,
  });
  await decideObjection(at(6), {
    idempotencyKey: idOf(`uphold ${gone}`),
    objectionId: gone,
    upheld: true,
    ground: '派出所户籍注销证明',
    correction: { remove: { personId: dead.personId } },
  });
  const stayed = await file({
    about: 'WRONGLY_ENTERED',
    by: '邵望舒',
    subject: stays.name,
    words: '听说已经搬到外地。',
    ago: 7,
  });
  await reject(stayed, 5, '经查居住地未变');
  await recordSuit(at(3), {
    idempotencyKey: idOf(`suit ${stayed}`),
    objectionId: stayed,
    filedOn: addDays(today, -3),
    court: '区人民法院（演示）',
  });
  const judged = await file({
    about: 'WRONG_DETAILS',
    by: '陆闻莺',
    subject: moved.name,
    words: '应当在工作单位所在的选区登记。',
    ago: 7,
  });
  await reject(judged, 5, '本人选择在居住地登记');
  await recordSuit(at(4), {
    idempotencyKey: idOf(`suit ${judged}`),
    objectionId: judged,
    filedOn: addDays(today, -4),
    court: '区人民法院（演示）',
  });
  await recordJudgment(at(1), {
    idempotencyKey: idOf(`judgment ${judged}`),
    objectionId: judged,
    judgedOn: addDays(today, -1),
    judgment: 'DISMISSED',
    ground: '（演示）民特 1 号：登记符合法律规定',
  });
  const decided = await file({
    about: 'LEFT_OUT',
    by: '汤明远',
    subject: '汤小雨',
    words: '女儿在外读书，名单上没有。',
    ago: 6,
  });
  await reject(decided, 4, '选举日不满十八周岁');
  const taken = await file({
    about: 'WRONG_DETAILS',
    by: '顾采薇',
    subject: other.name,
    words: '姓名好像写错了一个字。',
    ago: 6,
  });
  await withdrawObjection(at(5), { idempotencyKey: idOf(`withdraw ${taken}`), objectionId: taken });
  await file({ about: 'LEFT_OUT', by: '方既白', subject: '方既白', words: '本人名字没有上榜。', ago: 5 });
  await file({
    about: 'LEFT_OUT',
    by: '俞听澜',
    subject: '俞听澜',
    words: '年初才迁入，社区说已经登记，榜上没有。',
    ago: 3,
  });
}

interface Applying {
  readonly name: string;
  readonly idNumber: string;
  readonly category: VoterCategory;
  readonly place: number;
  readonly ago: number;
  readonly residence: string;
}

/** Applications in every state, the oldest waiting for three days; one of somebody who stands on the roll elsewhere. */
export async function applyOnline(
  desks: Desks,
  { electionId, today, rows }: RollWork,
  constituencyIds: readonly string[],
): Promise<void> {
  const [known = '', , knownNumber = ''] = rows[60] ?? [];
  const all: readonly Applying[] = [
    {
      name: '孟溪亭',
      idNumber: newcomer('1990-03-14', 31),
      category: 'RESIDENT',
      place: 0,
      ago: 3,
      residence: '月河小区 3 幢',
    },
    { name: known, idNumber: knownNumber, category: 'UNIT_STAFF', place: 6, ago: 2, residence: '区人民医院' },
    {
      name: '白予安',
      idNumber: newcomer('2001-11-02', 32),
      category: 'PERMIT_HOLDER',
      place: 3,
      ago: 1,
      residence: '童装园区宿舍 2 号楼',
    },
    {
      name: '尹若谷',
      idNumber: newcomer('1984-06-21', 33),
      category: 'RESIDENT',
      place: 4,
      ago: 4,
      residence: '湖滨路 18 号',
    },
    {
      name: '韦清和',
      idNumber: newcomer('1995-02-08', 34),
      category: 'PERMIT_HOLDER',
      place: 2,
      ago: 4,
      residence: '工业路 5 号',
    },
    {
      name: '秦怀瑾',
      idNumber: newcomer('1976-12-30', 35),
      category: 'RESIDENT',
      place: 1,
      ago: 5,
      residence: '外县',
    },
  ];
  for (const { name, idNumber, category, place, ago, residence } of all) {
    await submitApplication(visitorOn(desks, addDays(today, -ago)), {
      idempotencyKey: idOf(`application ${electionId} ${name}`),
      electionId,
      name,
      idNumber,
      phone: '13900000000',
      residence,
      category,
      countyConstituencyId: constituencyIds[place] ?? null,
      townshipConstituencyId: null,
      fileId: null,
      leaveBlank: null,
    });
  }
  const found = await desks
    .loader()
    .reader.rows<{ id: string; name: string }>(
      'select id, name from county.voter_application where election_id = $1',
      [electionId],
    );
  const decide = (name: string, decision: 'APPROVE' | 'REFUSE' | 'ASK_MORE', ground: string | null) => {
    const applicationId = found.find((one) => one.name === name)?.id;
    if (!applicationId) throw new Error(`${name} did not apply`);
    return decideApplication(desks.at(addDays(today, -2), 'election'), {
      idempotencyKey: idOf(`application decided ${applicationId}`),
      applicationId,
      decision,
      ground,
    });
  };
  await decide('尹若谷', 'APPROVE', null);
  await decide('韦清和', 'ASK_MORE', '请上传户籍地出具的选民资格证明');
  await decide('秦怀瑾', 'REFUSE', '户籍和居住地都不在本区');
}
