import { LANGUAGES } from '#platform/i18n';
import { renderPage } from '#platform/ui';
import { ComeBack } from './come-back.js';
import type { OrderView } from './order.view.js';

const LINK = 'https://tiwiza.example/ar/orders/TW-C36AMF8N?token=secret-of-the-order';
const order = { number: 'TW-C36AMF8N', link: LINK } as OrderView;

describe(ComeBack.name, () => {
  it.each(LANGUAGES)('shares in %s the link as it is, on a line of its own', (lang) => {
    const html = renderPage(
      { lang, path: '/', origin: 'https://tiwiza.example', csrf: '', cartCount: 0, person: null, demo: true, assetUrl: (path) => path },
      ComeBack,
      { order },
    );
    const [whatsapp, mail] = [/href="(https:\/\/wa\.me[^"]+)"/, /href="(mailto:[^"]+)"/].map(
      (link) => new URL(link.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''),
    );
    for (const message of [whatsapp?.searchParams.get('text'), mail?.searchParams.get('body')]) {
      expect(message?.split('\n')).toEqual([expect.stringContaining('TW-C36AMF8N'), LINK]);
    }
  });
});
