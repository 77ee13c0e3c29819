import type { Translated } from '../messages.ts';

/** What the API refuses, by its code. Each says what happened and what to do. */
export const error = {
  INTERNAL: '系统出了差错，没有保存这次操作。请重试；仍不成功时，把事故编号 {{ incident }} 告诉管理员。',
  UNAUTHENTICATED: '登录已经失效，请重新登录。',
  FORBIDDEN: '您没有权限做这件事。如果应当有，请联系管理员。',
  NOT_FOUND: '没有找到这条记录，它可能已被删除，或不在您的管理范围内。',
  BAD_USER_INPUT: '有内容填写不正确，请检查后再提交。',
  CONFLICT: '这条记录刚刚被别人改过。请刷新后再修改。',
  TOO_MANY_REQUESTS: '操作太频繁，请稍等片刻再试。',
  NETWORK: '连接不上服务器。请检查网络后重试，已填写的内容还在。',
  UNKNOWN: '这次操作没有成功（{{ code }}）。请重试；仍不成功时联系管理员。',
};

export type ErrorMessages = Translated<typeof error>;
