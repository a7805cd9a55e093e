import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type EvaluationFile, evaluationFilePath } from '@/lib/platform/env';

type Addresses = Pick<EvaluationFile, 'databaseUrl' | 'publicUrl' | 'smtpUrl'>;

const random = () => randomBytes(32).toString('base64');

/** Writes the evaluation's file: its keys are made once and kept, its addresses are those of this start. */
export function writeEvaluationFile(addresses: Addresses): void {
  const path = evaluationFilePath();
  const before: Partial<EvaluationFile> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const file: EvaluationFile = {
    encryptionKey: before.encryptionKey ?? random(),
    fingerprintKey: before.fingerprintKey ?? random(),
    authSecret: before.authSecret ?? random(),
    ...addresses,
  };
  // Whole or not at all: without its keys nothing that was sealed can be read again.
  writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}
