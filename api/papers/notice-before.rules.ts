import { daysBefore, objectionsUntil, timetable, type Milestone } from '../elections/timetable.rules.ts';
import type { DayReading, ElectionKind } from '../elections/election.rules.ts';
import { addDays, addYears, type CivilDate } from '../kernel/civil-date.rules.ts';
import { ordinal, officialDate } from './chinese-date.rules.ts';
import { added, heading, type NameGroup, type NoticeText, table, text } from './notice-blocks.rules.ts';
import type { Particulars } from './notice.rules.ts';

/** What every notice of an election stands on. */
export interface NoticeFacts {
  /** 吴兴区第六届人民代表大会 */
  readonly congress: string;
  readonly body: string;
  readonly kind: ElectionKind;
  readonly electionDay: CivilDate;
  readonly dayReading: DayReading;
  readonly seats: number;
  readonly constituencies: readonly ConstituencyFacts[];
}

export interface ConstituencyFacts {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly seats: number;
  readonly population: number;
}

const day = (date: string) => officialDate(date, 'FIGURES');

const LAW =
  '《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》和《浙江省县、乡两级人民代表大会代表选举实施细则》';

export const basis = (body: string, what: string): string =>
  `根据${LAW}的规定，经${body}决定，现将${what}公告如下：`;

const STEPS: Readonly<Record<Milestone, string>> = {
  VOTER_LIST: '公布选民名单',
  PRELIMINARY_CANDIDATES: '公布初步代表候选人名单',
  LATE_REGISTRATION: '选民补登截止',
  FORMAL_CANDIDATES: '公布正式代表候选人名单',
  COURT_SUIT: '对选民名单申诉处理决定不服的起诉截止',
  FIRST_SESSION: '召开新一届人民代表大会第一次会议',
};

/** Election day and way of voting (选举日和选举方式; EL 3, 38, 40, 41; ZJE 33, 40). */
export function dayAndMethod(facts: NoticeFacts, { text: further }: Particulars): NoticeText {
  const { congress, body, electionDay, seats, constituencies, kind, dayReading } = facts;
  const rows = timetable(electionDay, kind).map(({ milestone, latest, latestStrict }) => [
    STEPS[milestone],
    day(dayReading === 'STRICT' && latestStrict ? latestStrict : latest),
  ]);
  return {
    title: ['关于', `${congress}`, '代表选举日', '和选举方式的公告'],
    running: null,
    blocks: [
      text(basis(body, `${congress}代表选举的选举日和选举方式`)),
      heading(`${ordinal(1)}选举日`),
      text(`${congress}代表的选举日为${day(electionDay)}。`),
      heading(`${ordinal(2)}应选名额`),
      text(`应选代表${seats}名，划分为${constituencies.length}个选区，由选民直接选举。`),
      heading(`${ordinal(3)}选举方式`),
      text(
        '选举采用无记名投票的方法，设秘密写票处。选民凭身份证或者选民证领取选票，在投票站或者选举大会投票；因患有疾病等原因行动不便，或者居住分散、交通不便的选民，可以在流动票箱投票。',
      ),
      text(
        '选民对代表候选人可以投赞成票，可以投反对票，可以另选其他任何选民，也可以弃权。选民在选举期间外出的，经选举委员会同意，可以书面委托其他选民代为投票，每一选民接受的委托不得超过三人。',
      ),
      heading(`${ordinal(4)}主要日期`),
      text('各项工作至迟应当在下列日期以前完成：'),
      table(['工作:3:L', '至迟日期:2'], rows),
      ...added(further),
    ],
  };
}

/** The constituencies and their seats (选区划分和代表名额分配; EL 25, 26). */
export function constituencies(facts: NoticeFacts, { text: further }: Particulars): NoticeText {
  const { congress, body } = facts;
  const sum = (of: (one: ConstituencyFacts) => number) =>
    String(facts.constituencies.reduce((all, one) => all + of(one), 0));
  return {
    title: ['关于', `${congress}`, '代表选举', '选区划分的公告'],
    running: `${congress}代表选举选区划分`,
    blocks: [
      text(basis(body, `${congress}代表选举的选区划分和各选区应选代表名额`)),
      table(
        ['选区:1.2', '名称:4:L', '人口数:1.2:R', '应选名额:1.2:R'],
        [
          ...facts.constituencies.map((one) => [
            `第${one.number}选区`,
            one.name,
            String(one.population),
            String(one.seats),
          ]),
          [
            '合计',
            `${facts.constituencies.length}个选区`,
            sum((one) => one.population),
            sum((one) => one.seats),
          ],
        ],
      ),
      ...added(further),
    ],
  };
}

/** Registration of voters (选民登记; EL 4, 27; ZJE 25, 29; ER-2, ER-7). */
export function registration(facts: NoticeFacts, particulars: Particulars): NoticeText {
  const { congress, body, electionDay, kind } = facts;
  const { startsOn, endsOn } = particulars;
  const late = daysBefore[kind].find(({ milestone }) => milestone === 'LATE_REGISTRATION');
  const period = startsOn && endsOn ? [`登记时间为${day(startsOn)}至${day(endsOn)}。`] : [];
  const afterwards = late
    ? [`应当登记而没有登记的选民，在${day(addDays(electionDay, -late.days))}以前可以向选举委员会申请补登。`]
    : [];
  return {
    title: ['关于', `${congress}`, '代表选举', '选民登记的公告'],
    running: null,
    blocks: [
      text(basis(body, `${congress}代表选举的选民登记`)),
      heading(`${ordinal(1)}登记对象`),
      text(
        `凡中华人民共和国公民，在${day(electionDay)}以前（含当日）年满十八周岁，即${day(addYears(electionDay, -18))}以前（含当日）出生，不分民族、种族、性别、职业、家庭出身、宗教信仰、教育程度、财产状况和居住期限，都有选举权和被选举权，应当进行登记。依照法律被剥夺政治权利的人没有选举权和被选举权。`,
      ),
      heading(`${ordinal(2)}登记办法`),
      text(
        '选民登记按选区进行，经登记确认的选民资格长期有效。每一选民在同一级人民代表大会代表选举中只能在一个选区登记。上次选举以后新满十八周岁的、被剥夺政治权利期满后恢复政治权利的，予以登记；迁入、迁出的，变更登记；死亡的和被剥夺政治权利的，从名单上除名。',
      ),
      heading(`${ordinal(3)}登记时间和地点`),
      ...[...period, ...afterwards].map(text),
      ...added(particulars.text),
    ],
  };
}

/** A day by which objections must come in, with the way to court (EL 29; EV-3 to EV-5). */
const objections = (publishedOn: CivilDate, electionDay: CivilDate): string =>
  `对选民名单有不同意见的，可以在${day(objectionsUntil(publishedOn))}以前向选举委员会提出申诉，选举委员会在三日内作出处理决定。申诉人对处理决定不服的，可以在${day(addDays(electionDay, -5))}以前向人民法院起诉。`;

/** The list of the voters of a constituency (选民名单; EL 28; ZJE 33). */
export function voterList(
  facts: NoticeFacts,
  constituency: ConstituencyFacts,
  list: {
    readonly publishedOn: CivilDate;
    readonly groups: readonly NameGroup[];
    readonly fingerprint: string;
  },
  { text: further }: Particulars,
): NoticeText {
  const where = placeOf(constituency);
  const voters = list.groups.reduce((all, { names }) => all + names.length, 0);
  return {
    title: ['关于公布', `${facts.congress}`, '代表选举', `第${constituency.number}选区`, '选民名单的公告'],
    running: `${where}选民名单`,
    blocks: [
      text(basis(facts.body, `${where}选民名单`)),
      text(`${where}共登记选民${voters}人。名单以姓氏笔画为序。`),
      text(objections(list.publishedOn, facts.electionDay)),
      ...added(further),
      { kind: 'NAMES', columns: 5, groups: list.groups },
      text(`本次名单的指纹（SHA-256）前十六位为${list.fingerprint.slice(0, 16)}。`),
    ],
  };
}

/** Who came to a list since it was published, who left it, and whose name was put right (补正榜; ER-7). */
export function supplement(
  facts: NoticeFacts,
  constituency: ConstituencyFacts,
  changes: {
    readonly publishedOn: CivilDate;
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly corrected: readonly string[];
  },
  { text: further }: Particulars,
): NoticeText {
  const where = placeOf(constituency);
  const groups = [
    { heading: '补登', names: changes.added },
    { heading: '除名', names: changes.removed },
    { heading: '更正', names: changes.corrected },
  ].filter(({ names }) => names.length > 0);
  return {
    title: ['关于', `${facts.congress}`, '代表选举', `第${constituency.number}选区`, '选民名单补正的公告'],
    running: `${where}选民名单补正`,
    blocks: [
      text(basis(facts.body, `${where}选民名单的补正`)),
      { kind: 'NAMES', columns: 5, groups },
      text(objections(changes.publishedOn, facts.electionDay)),
      ...added(further),
    ],
  };
}

export const placeOf = ({ number, name }: Pick<ConstituencyFacts, 'number' | 'name'>): string =>
  name.includes(`第${number}选区`) || name.includes(`${number}选区`) ? name : `第${number}选区（${name}）`;
