import { DomainError } from '#platform/errors';
import type { Language } from '#platform/i18n';
import { SeeOther } from '../../page/answer.js';

/** The next page of the operator, which tells what was done. */
export function doneAt(lang: Language, path: string, done: string): SeeOther {
  return new SeeOther(`/${lang}/console${path}${path.includes('?') ? '&' : '?'}done=${done}`);
}

/** A second press finds it done already: the page shows that, which is answer enough. */
export async function settled(deed: Promise<unknown>, next: SeeOther): Promise<SeeOther> {
  try {
    await deed;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'illegal_move') throw error;
  }
  return next;
}
