import { defineEntity, p } from '@mikro-orm/core';
import { code, uuidKey } from '../kernel/columns.ts';
import { FileKind, type FilePurpose } from './file.rules.ts';

const StoredFileSchema = defineEntity({
  name: 'StoredFile',
  tableName: 'stored_file',
  schema: '*',
  indexes: [
    {
      name: 'stored_file_loose',
      expression: `create index "stored_file_loose" on "stored_file" ("created_at") where "attached_at" is null`,
    },
  ],
  properties: {
    id: uuidKey(),
    /** Checked by our code alone, so that a feature that takes files needs no change of this table. */
    purpose: p.string().$type<FilePurpose>(),
    fileName: p.string(),
    kind: code(FileKind),
    byteSize: p.integer(),
    sha256: p.string(),
    /** The bytes, sealed: a scan of a signed paper is personal data. */
    contentSealed: p.blob().lazy(),
    uploadedBy: p.uuid().nullable(),
    createdAt: p.datetime(),
    /** When a record took it; a file that none takes within a day is dropped. */
    attachedAt: p.datetime().nullable(),
  },
});

/** A photo or scan that belongs to a record (附件). */
export class StoredFile extends StoredFileSchema.class {}
StoredFileSchema.setClass(StoredFile);
