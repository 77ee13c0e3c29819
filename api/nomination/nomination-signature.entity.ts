import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../kernel/columns.ts';
import { Registration } from '../registration/registration.entity.ts';
import { Nomination } from './nomination.entity.ts';

const NominationSignatureSchema = defineEntity({
  name: 'NominationSignature',
  tableName: 'nomination_signature',
  schema: '*',

  properties: {
    nominationId: () => p.manyToOne(Nomination).mapToPk().primary(),
    registrationId: () => p.manyToOne(Registration).mapToPk().primary().index(),
    signedOn: civilDate(),
    withdrawnOn: civilDate().nullable(),
  },
});

/** A voter’s signature under a nomination (联名): counts against the voter’s own cap (EN-3). */
export class NominationSignature extends NominationSignatureSchema.class {}
NominationSignatureSchema.setClass(NominationSignature);
