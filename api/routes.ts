import type { Route } from './kernel/route.ts';

/** What is not GraphQL: uploads, downloads and feeds. */
export const ROUTES: readonly Route[] = [];
