import type { Translated } from '../messages.ts';

/** Words of signing in. */
export const identity = {
  signIn: '登录',
  username: '用户名',
  password: '密码',
  usernameMissing: '请填写用户名',
  passwordMissing: '请填写密码',
  demo: {
    title: '演示账号',
    text: '这是演示用的县（区），人员和数据都是虚构的。点一个账号即可填入，密码都是 {{ password }}。',
    choose: '用“{{ name }}”',
  },
};

export type IdentityMessages = Translated<typeof identity>;
