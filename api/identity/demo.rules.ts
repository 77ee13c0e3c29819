/** Password of every demo account. They exist in demo counties only, whose data is invented. */
export const DEMO_PASSWORD = 'luzhi-demo-2026';
