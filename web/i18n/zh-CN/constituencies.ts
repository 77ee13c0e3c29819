import type { EnumOf } from '../../graphql.ts';
import type { Translated } from '../messages.ts';

/** Words of terms, their seats, and the plans of their constituencies. */
export const constituencies = {
  term: '{{ congress }}第 {{ number }} 届',
  whole: '全区（县、镇乡）',
  unitPeople: '人',
  unitSeats: '名',
  terms: {
    title: '届次与选区',
    text: '各级人民代表大会的届次、代表名额和选区划分方案。',
    create: '建立届次',
    number: '第 {{ number }} 届',
    sum: '代表名额 {{ seats }} 名；{{ constituencies }} 个选区，已分配 {{ allotted }} 名',
    none: '还没有届次',
    noneText: '先建立届次、登记批准的代表名额，再划分选区，然后才能建立选举。',
  },
  newTerm: {
    division: '哪一级、哪个行政区划的人民代表大会',
    number: '届次',
    numberHint: '只填数字，如第六届填 6',
    military: '其中驻军代表名额',
    militaryHint: '由驻军的军人选区选出，不由地方选举委员会划分。没有的不填。',
    decidedBy: '确定名额的机关',
    decidedByHint: {
      COUNTY: '县级名额由省人大常委会确定，报全国人大常委会备案（选举法第十三条）',
      TOWNSHIP: '乡级名额由县级人大常委会确定，报上一级人大常委会备案（选举法第十三条）',
    } satisfies Record<EnumOf<'CongressLevel'>, string>,
    decision: '决定文号',
    decidedOn: '决定日期',
    filedOn: '备案日期',
    missing: {
      division: '请选择人民代表大会',
      number: '请填写届次',
      population: '请填写人口数',
      seats: '请填写批准的代表名额',
      decidedBy: '请填写确定名额的机关',
      decision: '请填写决定文号',
      decidedOn: '请填写决定日期',
    },
  },
  quota: {
    title: '名额计算',
    text: '按选举法第十二条计算；法律没有规定的读法由您选择，并写明。',
    level: '哪一级',
    population: '人口数',
    populationHint: '作为确定名额依据的人口，通常是户籍人口',
    approved: '批准的代表名额',
    approvedHint: '以有权机关的决定为准，公式只作对照',
    extra: '省级人大常委会决定另加百分之五',
    extraHint: '聚居的少数民族多或者人口居住分散的，可以另加（选举法第十二条）',
    rounding: '不足一名的部分',
    roundingHint: '法律没有规定取舍办法，默认舍去',
    minority: '其中聚居的少数民族人口',
    askPeople: '填写人口数以后，这里列出算式。',
    sum: '基数 {{ base }} ＋ 按人口 {{ additional }} ＝ {{ seats }} 名',
    sumExtra: '（基数 {{ base }} ＋ 按人口 {{ additional }}）＋ 另加 {{ extra }} ＝ {{ seats }} 名',
    capped: '按人口算出的名额超过上限，以 {{ cap }} 名为限。',
    small: '人口少，可以少于基数；算出的是上限，不是必须达到的数。',
    same: '与公式相符',
    more: '多',
    fewer: '少',
  },
  rounding: { FLOOR: '舍去', HALF_UP: '四舍五入', CEILING: '进一' } satisfies Record<
    EnumOf<'QuotaRounding'>,
    string
  >,
  minority: {
    NORMAL: '少数民族人口占百分之三十以上：每一代表所代表的人口数与其他代表相当（选举法第十九条）。',
    MAY_BE_LOWER:
      '少数民族人口占百分之十五以上不足百分之三十：每一代表所代表的人口数可以适当少于其他代表，但名额不得超过总数的百分之三十（选举法第十九条）。',
    NOT_BELOW_HALF:
      '少数民族人口不足百分之十五：每一代表所代表的人口数可以适当少于其他代表，但不得少于二分之一；人口特少的至少应有一名代表（选举法第十九条）。',
  } satisfies Record<EnumOf<'MinorityRatio'>, string>,
  levelFormula: {
    COUNTY: '县级：基数 140 名，每 5,000 人增加一名，不超过 450 名',
    TOWNSHIP: '乡级：基数 45 名，每 1,500 人增加一名，不超过 160 名',
  } satisfies Record<EnumOf<'CongressLevel'>, string>,
  findingWord: { OVER_CAP: '超过上限', DIFFERS_FROM_FORMULA: '与公式不同' } satisfies Record<
    EnumOf<'QuotaFinding'>,
    string
  >,
  finding: {
    OVER_CAP: '批准的名额超过法定上限 {{ cap }} 名，不能登记。',
    DIFFERS_FROM_FORMULA:
      '批准的名额比公式{{ way }} {{ n }} 名。名额确定后不随人口变动，这是常见情形，请核对决定文件。',
  } satisfies Record<EnumOf<'QuotaFinding'>, string>,
  ground: {
    FIRST: '首次确定',
    BOUNDARY_CHANGE: '行政区划变动',
    POPULATION_SHIFT: '重大工程等引起人口较大变动',
  } satisfies Record<EnumOf<'QuotaGround'>, string>,
  termPage: {
    state: '代表名额 {{ seats }} 名；{{ constituencies }} 个选区，已分配 {{ allotted }} 名',
    seats: '代表名额',
    approved: '批准名额',
    formula: '公式名额',
    population: '人口数',
    military: '其中驻军',
    frozen: '名额确定后不再变动；重新确定的，应当在三十日内报备案（选举法第十四条）。期限 {{ days }} 日。',
    fixings: '确定名额的决定',
    noFixing: '还没有登记决定文件。',
  },
  fix: {
    open: '重新确定名额',
    openFirst: '登记名额决定',
    text: '只有行政区划变动，或者重大工程建设等原因造成人口较大变动的，才重新确定（选举法第十四条）。原来的决定保留在案。',
    textFirst: '补登批准本届名额的决定文件，不改变名额。',
    ground: '理由',
    decidedOn: '决定日期',
    decision: '决定',
    filedOn: '备案',
    notFiled: '未登记',
    record: '登记决定',
    done: '已登记名额决定',
  },
  allotment: {
    title: '名额分配',
    none: '还没有分配到各镇街。',
    edit: '分配名额',
    text: '填写人口后按最大余数法提出建议，人口特少的至少一名；由选举委员会决定，可以逐项修改。',
    byZone: '功能区作为一个单位，代替所管的镇街',
    people: '{{ name }}的人口',
    seats: '{{ name }}的名额',
    sum: '已分 {{ given }} 名，应分 {{ wanted }} 名；另有驻军 {{ military }} 名',
    propose: '按人口提出建议',
    save: '保存分配',
    saved: '已保存名额分配',
  },
};

export type ConstituenciesMessages = Translated<typeof constituencies>;
