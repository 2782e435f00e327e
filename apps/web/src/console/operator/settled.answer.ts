import type { Language } from '#platform/i18n';
import { SeeOther } from '../../page/answer.js';
import { isDoneAlready } from '../moved.on.js';

/** The next page of the operator, which tells what was done. */
export function doneAt(lang: Language, path: string, done: string): SeeOther {
  return new SeeOther(`/${lang}/console${path}${path.includes('?') ? '&' : '?'}done=${done}`);
}

/** A second press leads to the same page; what has gone another way meanwhile is refused, and said. */
export async function settled(deed: Promise<unknown>, next: SeeOther): Promise<SeeOther> {
  try {
    await deed;
  } catch (error) {
    if (!isDoneAlready(error)) throw error;
  }
  return next;
}
