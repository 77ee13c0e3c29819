import type { Translated } from '../messages.ts';

/** Words of the frame around every page. */
export const shell = {
  skip: '跳到正文',
  navigation: '主导航',
  trail: '所在位置',
  place: '当前届次与选举',
  home: '首页',
  electionPages: {
    label: '本次选举的页面',
    overview: '概览',
    roll: '选民名册',
    places: '投票场所',
    proxies: '委托投票',
    ballots: '选票',
    turnout: '投票率',
    votes: '投票与结果',
    exports: '数据核对与导出',
  },
  elections: '选举',
  lookUp: '选民查询',
  lookUpShort: '查询',
  deputies: '代表名录',
  deputiesShort: '代表',
  myRecord: '我的履职档案',
  myRecordShort: '我的',
  votes: '计票',
  activities: '活动',
  appraisals: '述职评议',
  appraisalsShort: '评议',
  my: '我的事务',
  myShort: '事务',
  more: '更多',
  language: '语言',
  theme: { label: '明暗', auto: '随设备', light: '浅色', dark: '深色' },
  account: { label: '账户', signIn: '登录', signOut: '退出登录' },
  palette: {
    open: '查找与跳转',
    label: '查找人、页面或操作',
    placeholder: '姓名、拼音、页面或操作',
    people: '人员',
    pages: '页面',
    actions: '操作',
    nothing: '没有找到“{{ text }}”。换个写法试试：姓名、拼音首字母或页面名称。',
    searching: '正在查找…',
    results: '{{ n }} 项结果',
  },
  notFound: {
    title: '没有这个页面',
    text: '网址可能写错了，或者页面已经移走。请从首页重新进入，或按 Ctrl-K 查找。',
  },
  failed: {
    title: '这个页面出了差错',
    text: '您填写的内容没有丢失。请重试；仍不成功时，把下面的信息告诉管理员。',
  },
};

export type ShellMessages = Translated<typeof shell>;
