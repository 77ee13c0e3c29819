import type { IdentityMessages } from '../zh-CN/identity.ts';

export const identity: IdentityMessages = {
  signIn: 'Sign in',
  username: 'User name',
  password: 'Password',
  usernameMissing: 'Enter your user name',
  passwordMissing: 'Enter your password',
  demo: {
    title: 'Accounts to try',
    text: 'This is a demo county; its people and data are invented. Choose an account to fill it in; the password of each is {{ password }}.',
    choose: 'Use “{{ name }}”',
  },
};
