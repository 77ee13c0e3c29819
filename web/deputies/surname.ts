const PAIRS =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 濮阳 公孙 慕容 令狐 司徒 宇文 长孙 钟离';

/** The surname a seal shows: two characters where they are one surname (复姓), else the first. */
export function surnameOf(name: string): string {
  const [first = '', second = ''] = Array.from(name);
  return PAIRS.split(' ').includes(first + second) ? first + second : first;
}
