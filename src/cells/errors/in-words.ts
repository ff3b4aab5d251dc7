/** What has gone wrong, in words. */
import type { CheckOutput, ErrorOutput } from '../../program/output.ts';

/** `RangeError: …`, without what to do about it. */
export const errorInWords = ({ name, message }: ErrorOutput): string => `${name}: ${message}`;

/** What is wrong where a check fails: what it says, or what was thrown instead of an answer; `null` where it says no more. */
export const failureInWords = ({ message, error }: CheckOutput): string | null =>
  message ?? (error && errorInWords(error));
