import type { CommonMessages } from '../zh-CN/common.ts';

export const common: CommonMessages = {
  product: 'Luzhi',
  productLong: 'Deputy duty and election management',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  confirm: 'Confirm',
  edit: 'Edit',
  remove: 'Delete',
  add: 'Add',
  search: 'Find',
  back: 'Back',
  retry: 'Try again',
  loading: 'Loading…',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  optional: 'optional',
  total: 'Total',
};
