import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from './errors.ts';

/** Takes one of the tries that a key has, or refuses and says when there are more. */
export async function withinLimit(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new DomainError('TOO_MANY_ATTEMPTS', { retryInSeconds: Math.ceil(reason.msBeforeNext / 1000) });
  });
}
