/** What one check found; `mend` says what to do, and only where something is wrong. */
export interface Finding {
  readonly subject: string;
  readonly says: string;
  readonly mend?: string;
}

export const fine = (subject: string, says: string): Finding => ({ subject, says });
export const wrong = (subject: string, says: string, mend: string): Finding => ({ subject, says, mend });

export function asText(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ subject, says, mend }) => [
    `${mend === undefined ? 'ok   ' : 'WRONG'} ${subject.padEnd(11)} ${says}`,
    ...(mend === undefined ? [] : [`      ${' '.repeat(11)} → ${mend}`]),
  ]);
  const faults = findings.filter((finding) => finding.mend !== undefined).length;
  const verdict = faults === 0 ? 'Everything is as it should be.' : `${faults} ${faults === 1 ? 'thing needs' : 'things need'} mending.`;
  return [...lines, '', verdict].join('\n');
}
