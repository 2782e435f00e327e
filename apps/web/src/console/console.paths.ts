import { LANGUAGES } from '#platform/i18n';

/** A console page lies under the reader's language; the bare address is the one entry that people remember. */
export const consolePaths = (path = ''): string[] => ['', ...LANGUAGES.map((lang) => `${lang}/`)].map((prefix) => `${prefix}console${path}`);
