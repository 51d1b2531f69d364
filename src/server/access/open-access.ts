import type { AccessConfig } from '../../config.js';
import type { AccessOptions } from './guard.js';
import { readKeys } from './key-file.js';
import { createKeyRing } from './key-ring.js';
import { createTokenCheck } from './token-check.js';

/**
 * Opens what the configuration names: the file of keys and the issuer of tokens.
 * @throws DomainError `BAD_CONFIGURATION` when the file of keys cannot be read
 */
export function openAccess(config: AccessConfig, warn: (message: string) => void): AccessOptions {
  const { keysFile, tokens, ...rest } = config;
  if (readKeys(keysFile).length === 0 && tokens === undefined && config.closed)
    warn(
      `Nobody may ask: ${keysFile} has no keys. Make one with \`communique keys create\`; no restart is needed.`,
    );
  return {
    ...rest,
    keys: createKeyRing({ path: keysFile, warn }),
    tokens: tokens === undefined ? undefined : createTokenCheck(tokens),
  };
}
