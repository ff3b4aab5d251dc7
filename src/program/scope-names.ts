/** The names that cells see. */
export const SCOPE_NAMES = ['torch', 'plt', 'ui', 'readCsv', 'console', 'check'] as const;

/** What those names stand for. */
export type Scope = Record<(typeof SCOPE_NAMES)[number], unknown>;
