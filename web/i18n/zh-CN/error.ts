import type { EnumOf } from '../../graphql.ts';
import type { Translated } from '../messages.ts';

/** What the API refuses, by its code. Each says what happened and what to do. */
export const error = {
  INTERNAL: '系统出了差错，没有保存这次操作。请重试；仍不成功时，把事故编号 {{ incident }} 告诉管理员。',
  BAD_USER_INPUT: '有内容填写不正确，请检查后再提交。',
  NETWORK: '连接不上服务器。请检查网络后重试，已填写的内容还在。',
  UNKNOWN: '这次操作没有成功（{{ code }}）。请重试；仍不成功时联系管理员。',
  ANOTHER_COUNTY: '您的账号属于另一个县（区），不能在这里操作。',
  COUNTY_UNKNOWN: '本系统没有这个县（区）。',
  CURSOR_UNREADABLE: '这个页码已经失效，请回到第一页。',
  FORBIDDEN: '您没有权限做这件事。如果应当有，请联系管理员。',
  FORBIDDEN_HERE: '您的权限不包括这个地区。如果应当包括，请联系管理员。',
  IDEMPOTENCY_KEY_REUSED: '这次提交与先前的一次冲突，没有保存。请刷新页面后再试。',
  NOT_FOUND: '没有找到这条记录，它可能已被删除，或不在您的管理范围内。',
  PAGE_SIZE: '一次最多显示 {{ max }} 条。',
  SIGN_IN_FIRST: '请先登录。',
  TOO_MANY_ATTEMPTS: '尝试次数太多，请 {{ retryInSeconds }} 秒后再试。',
  WRONG_NAME_OR_PASSWORD: '用户名或密码不正确。',
} satisfies Record<EnumOf<'RefusalCode'>, string> & Record<string, string>;

export type ErrorMessages = Translated<typeof error>;
